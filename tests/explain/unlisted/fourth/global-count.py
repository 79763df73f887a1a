count = 0
def click():
    count += 1
click()
