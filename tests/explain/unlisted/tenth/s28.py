from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/climb", methods=["GET", "POST"])
def climb():
    if request.method == "POST":
        name = request.form["name"]
        age = request.form["age"]
        if age >= 12:
            return f"{name}, you may use the big wall."
        return f"{name}, you may use the small wall."
    return """
    <form method="post">
      <input name="name"> <input name="age" type="number">
      <button>Climb</button>
    </form>"""


client = app.test_client()
print(client.get("/climb").status)
print(client.post("/climb", data={"name": "Fien", "age": "14"}).text)
