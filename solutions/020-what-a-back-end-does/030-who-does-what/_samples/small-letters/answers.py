# One letter between the quotes, like this: Q1 = "A"
# A front end, B server, C application logic, D database, E API

# Task 1
Q1 = "c"
Q2 = "a"
Q3 = "d"
Q4 = "e"
Q5 = "b"
Q6 = "c"
Q7 = "a"
Q8 = "d"
Q9 = "e"
Q10 = "b"

# Task 2
Q11 = "c"
Q12 = "a"
Q13 = "d"
Q14 = "b"
Q15 = "e"
