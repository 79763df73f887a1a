with open:
    print("ready")
