print("Ada".split(""))
