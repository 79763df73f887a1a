count = 0
while true:
    count = count + 1
    if count > 3:
        break
