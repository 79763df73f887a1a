name = "your name"
