# FILL IN: one line for each question
# Write one letter between the quotes of each line.
Q1 = ""
Q2 = ""
