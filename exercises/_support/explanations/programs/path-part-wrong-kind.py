import os

print(os.path.join("data", 2026))
