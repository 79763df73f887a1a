seats = {}
seats[["A", 1]] = "Ada"
