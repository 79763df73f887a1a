sorted(["b", "a"], key="name")
