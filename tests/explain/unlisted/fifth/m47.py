from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/age", methods=["GET", "POST"])
def age():
    if request.method == "POST":
        name = request.form["name"]
        next_year = request.form["age"] + 1
        return f"{name}, next year you will be {next_year}."
    return """<form method="post">
        <input name="name"> <input name="age" type="number"> <button>Go</button>
    </form>"""


client = app.test_client()
print(client.post("/age", data={"name": "Ines", "age": "41"}).text)
