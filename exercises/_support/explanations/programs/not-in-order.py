names = ["Ada"]
if "Bo" in not names:
    print("missing")
