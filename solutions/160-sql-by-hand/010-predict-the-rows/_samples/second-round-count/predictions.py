# Write your answers between the quotes.
# How to write an answer stands in README.md.

# Task 1: the table user
Q1 = "ada, Dan"
Q2 = "nothing"
Q3 = "5"
Q4 = "2"
Q5 = "Bob, Dan"
Q6 = "eva"
Q7 = "no promise"
Q8 = "Bob, finn"

# Task 2: the table film
Q9 = "4"
Q10 = "2"
Q11 = "delta, amber"
Q12 = "Blue"
Q13 = "no promise"
Q14 = "Blue, delta, Moon"
Q15 = "2"
Q16 = "Zebra"
