points = 12
points["ada"] = 3
