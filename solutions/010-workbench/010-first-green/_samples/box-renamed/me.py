ada = "Ada"
