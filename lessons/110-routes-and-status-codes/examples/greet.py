def greet(visitor):
    return f"Good evening, {visitor}!"


print(greet("Noor"))
print(greet("Tomás"))
