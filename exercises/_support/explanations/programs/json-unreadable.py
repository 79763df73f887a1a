import json

json.loads("{'name': 'Ada'}")
