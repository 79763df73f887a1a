from datetime import now

print(now())
