question = "Your name"
name = input(question, "?")
