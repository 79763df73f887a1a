name = “Ada”
