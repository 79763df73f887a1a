str = "hello"
age = 5
print(str + str(age))
