# FILL IN: the right predictions
Q1 = "A new film."
R1 = "404"
