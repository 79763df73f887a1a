def grade(points):
    if points > 50:
        word = "passed"
    return word


print(grade(20))
