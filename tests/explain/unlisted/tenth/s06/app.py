from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

horses = {1: "Bella", 2: "Storm"}


@app.route("/")
def stable():
    return render_template("stable.html", horses=horses)


@app.route("/horse/<int:horse_id>")
def horse(horse_id):
    return f"<h1>{horses[horse_id]}</h1>"


client = app.test_client()
print(client.get("/horse/1").text)
print(client.get("/").text)
