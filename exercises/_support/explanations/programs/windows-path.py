path = "C:\Users\Ada"
