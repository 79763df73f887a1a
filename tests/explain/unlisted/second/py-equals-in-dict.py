user = {name: "Ada", age: 36}
