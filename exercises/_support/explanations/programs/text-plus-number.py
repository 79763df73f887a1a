print("Seats: " + 3)
