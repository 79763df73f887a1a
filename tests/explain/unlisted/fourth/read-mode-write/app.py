f = open("names.txt")
f.write("Bob")
