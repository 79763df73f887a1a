pairs = [("Ada", 3) ("Noor", 2)]
