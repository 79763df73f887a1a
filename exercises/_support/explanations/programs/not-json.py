import json


class User:
    pass


json.dumps(User())
