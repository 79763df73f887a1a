counter = 0


def reset():
    global counter = 1


reset()
