names = iter([])
next(names)
