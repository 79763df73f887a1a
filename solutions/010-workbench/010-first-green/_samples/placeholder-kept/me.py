name = "YOUR NAME Noor"
