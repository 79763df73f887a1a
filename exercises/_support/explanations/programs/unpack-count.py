first, second = ["Ada", "Noor", "Li"]
