name = "YOUR NAME"
