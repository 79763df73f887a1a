name = "Ada"
