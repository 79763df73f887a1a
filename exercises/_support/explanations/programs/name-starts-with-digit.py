2seats = 17
