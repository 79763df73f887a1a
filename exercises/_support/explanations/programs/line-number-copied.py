1 total = 3
2 print(total)
