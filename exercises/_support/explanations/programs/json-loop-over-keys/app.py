import json

with open("trees.json", encoding="utf-8") as file:
    trees = json.load(file)
for tree in trees:
    print(tree["kind"])
