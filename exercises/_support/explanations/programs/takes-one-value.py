names = []
names.append("Ada", "Noor")
