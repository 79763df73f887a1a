user = {"name" = "Ada"}
