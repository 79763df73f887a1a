# Write each reply between the quotes. Where no page is found, write 404.

# Task 1: the app in app.py
Q1 = ""  # /
Q2 = ""  # /about
Q3 = ""  # /menu
Q4 = ""  # /contact
Q5 = ""  # /About

# Task 2: the app in cinema.py
Q6 = ""  # /
Q7 = ""  # /price
Q8 = ""  # /Films
Q9 = ""  # /films
Q10 = ""  # /home
