def home():
    name = "Ada"
  return name
