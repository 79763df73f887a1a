board = [["a", "b"], ["c", "d"]]
for row in range(2):
    for column in range(3):
        print(board[row][column])
