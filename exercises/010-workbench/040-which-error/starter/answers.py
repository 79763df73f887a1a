# One letter between the quotes, like this: Q1 = "A"

# Task 1
Q1 = ""
Q2 = ""
Q3 = ""
Q4 = ""

# Task 2: the letters are in another order
Q5 = ""
Q6 = ""
Q7 = ""
Q8 = ""
