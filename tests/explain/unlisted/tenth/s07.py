from flask import Flask, request

app = Flask(__name__)
app.testing = True

runners = []


@app.route("/")
def home():
    return f"{len(runners)} runners so far"


@app.route("/register")
def register():
    if request.method == "POST":
        runners.append(request.form["name"])
        return "See you at the start line!"
    return """
    <form method="post">
      <input name="name">
      <button>Run!</button>
    </form>
    """


client = app.test_client()
response = client.post("/register", data={"name": "Ilse"})
print("POST /register")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
