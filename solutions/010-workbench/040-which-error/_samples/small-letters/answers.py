# One letter between the quotes, like this: Q1 = "A"

# Task 1
Q1 = "a"
Q2 = "b"
Q3 = "c"
Q4 = "d"

# Task 2: the letters are in another order
Q5 = "b"
Q6 = "a"
Q7 = "d"
Q8 = "c"
