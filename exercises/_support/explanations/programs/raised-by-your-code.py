class TooYoung(Exception):
    pass


raise TooYoung("age must be at least 13")
