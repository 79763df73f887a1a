# Write one letter between the quotes of each line.

# Task 1: the first program
Q1 = ""
Q2 = ""
Q3 = ""
Q4 = ""
Q5 = ""
Q6 = ""

# Task 2: the second program
Q7 = ""
Q8 = ""
Q9 = ""
Q10 = ""
Q11 = ""
Q12 = ""
