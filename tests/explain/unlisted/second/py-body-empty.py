def greet():
    # say hello

print("done")
