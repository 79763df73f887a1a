# Write the status code between the quotes: 200, 400, 404, 405 or 500.
# The app is in cinema.py.

# Round 1
Q1 = ""  # GET /
Q2 = ""  # GET /film/7
Q3 = ""  # GET /film/3
Q4 = ""  # GET /film/7/
Q5 = ""  # GET /film/abc
Q6 = ""  # POST /film/7
Q7 = ""  # GET /hello/7
Q8 = ""  # GET /hello
Q9 = ""  # GET /tickets?count=two
Q10 = ""  # GET /seats

# Round 2
R1 = ""  # GET /film/2
R2 = ""  # GET /film/9
R3 = ""  # GET /tickets/
R4 = ""  # GET /film/one
R5 = ""  # GET /order
R6 = ""  # GET /Tickets
R7 = ""  # GET /hello/film
R8 = ""  # GET /tickets
R9 = ""  # GET /tickets?count=-1
