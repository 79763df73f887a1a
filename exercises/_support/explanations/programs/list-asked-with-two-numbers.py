board = [[1, 2], [3, 4]]
print(board[0, 1])
