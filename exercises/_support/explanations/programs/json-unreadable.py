import json

print(json.loads("Hello"))
