Q1 = "B"
Q2 = "A"
