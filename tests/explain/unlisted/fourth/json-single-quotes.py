import json
data = json.loads("{'name': 'Ada'}")
