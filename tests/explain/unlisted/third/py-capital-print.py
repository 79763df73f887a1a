Print("Hello")
