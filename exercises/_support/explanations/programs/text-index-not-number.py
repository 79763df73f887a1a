row = "Ada;36"
print(row["name"])
