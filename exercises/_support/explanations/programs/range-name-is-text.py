answer = "3"
for number in range(answer):
    print(number)
