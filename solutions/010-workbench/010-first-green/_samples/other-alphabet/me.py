# My first program.
name = "नूर"
print("Hello,", name)
