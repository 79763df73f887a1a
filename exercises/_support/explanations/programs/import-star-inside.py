def load():
    from os import *
