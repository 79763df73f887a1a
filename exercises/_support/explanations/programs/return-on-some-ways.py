def letter(points):
    if points > 90:
        return "A"
    if points > 80:
        return "B"


mark = letter(70)
print(mark.lower())
