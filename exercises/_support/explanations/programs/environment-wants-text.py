import os

os.environ["PORT"] = 5000
