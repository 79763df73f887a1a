# FILL IN: the right letters
Q1 = "A"
Q2 = "B"
