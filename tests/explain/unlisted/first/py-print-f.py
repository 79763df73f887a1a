name = "Ada"
prnit("Hi", name)
