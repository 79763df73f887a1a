# One letter between the quotes, like this: Q1 = "A"
# A front end, B server, C application logic, D database, E API

# Task 1
Q1 = ""
Q2 = ""
Q3 = ""
Q4 = ""
Q5 = ""
Q6 = ""
Q7 = ""
Q8 = ""
Q9 = ""
Q10 = ""

# Task 2
Q11 = ""
Q12 = ""
Q13 = ""
Q14 = ""
Q15 = ""
