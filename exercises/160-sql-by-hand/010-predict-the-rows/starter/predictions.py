# Write your answers between the quotes.
# How to write an answer stands in README.md.

# Task 1: the table user
Q1 = ""
Q2 = ""
Q3 = ""
Q4 = ""
Q5 = ""
Q6 = ""
Q7 = ""
Q8 = ""

# Task 2: the table film
Q9 = ""
Q10 = ""
Q11 = ""
Q12 = ""
Q13 = ""
Q14 = ""
Q15 = ""
Q16 = ""
