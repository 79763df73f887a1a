days = ["Monday", "Tuesday", "Wednesday"]
number = 3
print(days[number])
