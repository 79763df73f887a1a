# Write each reply between the quotes. Where no page is found, write 404.

# Task 1: the app in app.py
Q1 = "Hi"  # /
Q2 = "Ada and Noor"  # /about
Q3 = "Soup and bread"  # /menu
Q4 = "404"  # /contact
Q5 = "404"  # /About

# Task 2: the app in cinema.py
Q6 = "Open today"  # /
Q7 = "Nine euros"  # /price
Q8 = "Three films"  # /Films
Q9 = "404"  # /films
Q10 = "404"  # /home
