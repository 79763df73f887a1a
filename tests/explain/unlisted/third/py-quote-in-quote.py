print('It's me')
