# Write one letter between the quotes of each line.

# Task 1: the first program
Q1 = "B"
Q2 = "A"
Q3 = "C"
Q4 = "C"
Q5 = "D"
Q6 = "E"

# Task 2: the second program
Q7 = "D"
Q8 = "D"
Q9 = "B"
Q10 = "D"
Q11 = "C"
Q12 = "D"
