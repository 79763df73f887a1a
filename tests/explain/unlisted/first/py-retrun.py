def greet():
    retrun "x"
print(greet())
