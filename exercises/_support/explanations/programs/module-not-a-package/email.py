name = 'Ada'
