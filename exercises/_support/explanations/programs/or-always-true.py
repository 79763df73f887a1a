role = "guest"
if role == "admin" or "editor":
    print("welcome")
