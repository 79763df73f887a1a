name = "Noor"
