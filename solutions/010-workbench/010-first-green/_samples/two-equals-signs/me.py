name == "Ada"
