Name = "Ada"
