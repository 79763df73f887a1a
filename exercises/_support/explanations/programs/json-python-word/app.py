import json

with open("task.json", encoding="utf-8") as file:
    task = json.load(file)
print(task)
