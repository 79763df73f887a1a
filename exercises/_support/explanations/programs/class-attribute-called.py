import datetime


class Birthday(datetime):
    pass
