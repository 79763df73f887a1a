def age(name):
    if name == "Ada":
        36

if age("Ada") > 18:
    print("adult")
