price = 12
if price =< 10:
    print("cheap")
