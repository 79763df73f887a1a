print(Flask)
