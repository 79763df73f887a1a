// the price of a seat
