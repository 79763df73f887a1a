age = 20
kind = age > 17 ? "adult" : "child"
