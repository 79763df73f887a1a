visited = set()
visited.add(["Graz", "Linz"])
