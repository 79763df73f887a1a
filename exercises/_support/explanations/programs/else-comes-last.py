points = 7
if points > 9:
    print("great")
else:
    print("try again")
elif points > 5:
    print("good")
