import os

os.mkdir("data")
os.mkdir("data")
