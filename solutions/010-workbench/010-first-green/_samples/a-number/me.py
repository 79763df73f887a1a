name = 7
