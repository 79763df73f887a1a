# One letter between the quotes, like this: Q1 = "A"
# A front end, B server, C application logic, D database, E API

# Task 1
Q1 = "C"
Q2 = "A"
Q3 = "D"
Q4 = "E"
Q5 = "B"
Q6 = "C"
Q7 = "A"
Q8 = "D"
Q9 = "D"
Q10 = "B"

# Task 2
Q11 = "C"
Q12 = "A"
Q13 = "D"
Q14 = "B"
Q15 = "E"
