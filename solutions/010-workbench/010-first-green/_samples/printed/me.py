print("Noor")
