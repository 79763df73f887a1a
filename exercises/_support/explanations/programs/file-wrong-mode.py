open("app.py").write("Hello")
