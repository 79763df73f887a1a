for height in range(0, 3, 0.5):
    print(height)
