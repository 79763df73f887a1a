stops = ["Park", "Station", "Market"]
for number in range(len(stops) + 1):
    print(number, stops[number])
