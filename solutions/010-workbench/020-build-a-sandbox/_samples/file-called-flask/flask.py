print("my first file")
