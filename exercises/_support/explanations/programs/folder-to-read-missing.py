import os

print(os.listdir("photos"))
