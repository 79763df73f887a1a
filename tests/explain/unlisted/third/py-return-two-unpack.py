def split_name(name):
    return name.split(" ")

first, last = split_name("Ada King Lovelace")
