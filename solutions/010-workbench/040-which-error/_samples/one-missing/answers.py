# One letter between the quotes, like this: Q1 = "A"

# Task 1
Q1 = "A"
Q2 = "B"
Q4 = "D"
Q5 = "B"

# Task 2: the letters are in another order
Q6 = "A"
Q7 = "D"
Q8 = "C"
