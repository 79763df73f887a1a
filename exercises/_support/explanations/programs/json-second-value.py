import json
from pathlib import Path


def keep(mark):
    with open("marks.json", "a", encoding="utf-8") as file:
        json.dump({"mark": mark}, file)


keep(1)
keep(3)
print(json.loads(Path("marks.json").read_text(encoding="utf-8")))
