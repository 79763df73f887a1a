# FILL IN: one line for each prediction
Q1 = ""  # GET /news
R1 = ""  # GET /film
