class User(:
    pass
