names = "Ada"
names.append("Noor")
