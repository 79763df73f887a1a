names = []
for i in range(3):
    names[i] = input_name = "Ada"
print(names)
