def add(name, names=[]):
    names.append(name)
    return names


print(add("Ada"), add("Noor"))
