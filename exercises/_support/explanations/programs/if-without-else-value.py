age = 20
kind = "adult" if age > 17
