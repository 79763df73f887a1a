name = ‘Ada’
