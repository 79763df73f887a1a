class User:
    pass

ada = User("Ada")
