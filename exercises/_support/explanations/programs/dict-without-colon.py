user = {"name" "Ada", "age": 3}
