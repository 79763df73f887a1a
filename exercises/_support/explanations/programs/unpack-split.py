line = "Ada"
name, age = line.split(",")
