name = "Noor",
