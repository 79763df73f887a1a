from messages import farewell

print(farewell("Ada"))
