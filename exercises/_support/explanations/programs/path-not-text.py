open(None)
