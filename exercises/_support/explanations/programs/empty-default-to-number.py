answers = {"name": "Ada"}

seats = int(answers.get("seats", ""))
print(seats)
