import os

os.remove("old.txt")
