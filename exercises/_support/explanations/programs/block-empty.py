def greet():
    # Say hello here.


print("done")
