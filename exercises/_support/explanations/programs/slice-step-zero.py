print("Ada"[::0])
