with open("out.txt", "w") as file:
    file.write("Hello")
file.write("Bye")
