print("Welcome", color="green")
