print("Hello") print("Ada")
