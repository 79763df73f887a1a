# One letter between the quotes, like this: Q1 = "A"
# A front end, B server, C application logic, D database, E API

# Task 1
Q1 = "A"
Q2 = "A"
Q3 = "A"
Q4 = "A"
Q5 = "A"
Q6 = "A"
Q7 = "A"
Q8 = "A"
Q9 = "A"
Q10 = "A"

# Task 2
Q11 = "A"
Q12 = "A"
Q13 = "A"
Q14 = "A"
Q15 = "A"
