print("Ada", sep=" ", sep=", ")
