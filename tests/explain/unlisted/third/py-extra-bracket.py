print(("Hello"))
print("Bye"))
