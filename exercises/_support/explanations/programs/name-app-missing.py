@app.route("/")
def home():
    return "Hello, World!"
