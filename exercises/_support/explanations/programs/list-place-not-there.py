squares = []
for number in range(4):
    squares[number] = number * number
