heights = [3, 5, 4]
for place in range(len(heights)):
    print(heights[place + 1] - heights[place])
