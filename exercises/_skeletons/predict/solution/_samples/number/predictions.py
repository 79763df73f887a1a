Q1 = "A new film."
R1 = 404
