import json

tree = json.dumps({"kind": "oak"})
print(tree["kind"])
