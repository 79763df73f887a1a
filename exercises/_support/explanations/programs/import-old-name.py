from flask import JSONEncoder


class Encoder(JSONEncoder):
    pass
