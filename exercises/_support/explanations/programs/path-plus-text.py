from pathlib import Path

print(Path("reports") + "/june.txt")
