def add():
    nonlocal count
