board = [
    ["x", "o"] ["o", "x"],
]
