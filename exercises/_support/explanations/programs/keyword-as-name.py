class = "flask"
