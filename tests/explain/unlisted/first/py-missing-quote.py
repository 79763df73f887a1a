print("Hello, World!)
