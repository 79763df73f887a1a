# Write the status code between the quotes: 200, 400, 404, 405 or 500.
# The app is in cinema.py.

# Round 1
Q1 = "200"  # GET /
Q2 = "200"  # GET /film/7
Q3 = "404"  # GET /film/3
Q4 = "404"  # GET /film/7/
Q5 = "404"  # GET /film/abc
Q6 = "405"  # POST /film/7
Q7 = "200"  # GET /hello/7
Q8 = "404"  # GET /hello
Q9 = "400"  # GET /tickets?count=two
Q10 = "200"  # GET /seats

# Round 2
R1 = "200"  # GET /film/2
R2 = "404"  # GET /film/9
R3 = "404"  # GET /tickets/
R4 = "404"  # GET /film/one
R5 = "405"  # GET /order
R6 = "404"  # GET /Tickets
R7 = "200"  # GET /hello/film
R8 = "200"  # GET /tickets
R9 = "400"  # GET /tickets?count=-1
