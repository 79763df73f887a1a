import json

json.load("data.json")
