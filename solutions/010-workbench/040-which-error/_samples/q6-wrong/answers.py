# One letter between the quotes, like this: Q1 = "A"

# Task 1
Q1 = "A"
Q2 = "B"
Q3 = "C"
Q4 = "D"

# Task 2: the letters are in another order
Q5 = "B"
Q6 = "B"
Q7 = "D"
Q8 = "C"
