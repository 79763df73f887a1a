# Lines that start with # are for you. Python skips them.
# Write one letter between the quotes, like this: Q1 = "A"

# A  front end          shows pages in the browser, takes what the visitor types
# B  server             listens for requests, hands them on, sends the replies
# C  application logic  follows the rules, decides what the reply is
# D  database           keeps data, also while everything is switched off
# E  API                speaks with other programs, in a form that programs read

# --- Task 1 -------------------------------------------------------------
# Check whether a visitor's password is right.
Q1 = "C"
# Draw a green button.
Q2 = "A"
# Keep all orders of last year.
Q3 = "D"
# Offer the price of a ticket as JSON (text for programs) to a phone app.
Q4 = "E"
# Wait for requests at the address of the website, day and night.
Q5 = "B"
# Decide who gets a cheaper ticket.
Q6 = "C"
# Open a menu when the mouse is over it.
Q7 = "A"
# Find the row with the number of seats in room 2, among thousands of rows.
Q8 = "D"
# Let the website of a newspaper read the film times.
Q9 = "E"
# Send the finished reply back to the browser.
Q10 = "C"

# --- Task 2 -------------------------------------------------------------
# Refuse an order for a room that is full.
Q11 = "C"
# Make the letters of a page larger on a small screen.
Q12 = "A"
# Remember the names of all members after a power cut.
Q13 = "D"
# Take each new request as it arrives and hand it to the app.
Q14 = "B"
# Give another company's program a list of free seats.
Q15 = "E"
