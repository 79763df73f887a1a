Q1 = "A"
Q2 = "A"
