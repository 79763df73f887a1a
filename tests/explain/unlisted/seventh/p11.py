import json

FILE = "diary.json"


def save(entry):
    with open(FILE, "a") as f:
        json.dump(entry, f)


def load():
    with open(FILE) as f:
        return json.load(f)


save({"day": "Monday", "sky": "sunny", "temp": 21})
save({"day": "Tuesday", "sky": "rain", "temp": 14})
print(load())
