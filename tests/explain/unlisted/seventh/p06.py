from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

visits = 0
breads = ["Sourdough", "Baguette", "Brioche"]


@app.route("/")
def shop():
    visits += 1
    items = "".join(f"<li>{b}</li>" for b in breads)
    return f"<ul>{items}</ul><p>You are visitor number {visits}.</p>"


@app.route("/about")
def about():
    return "Baking since 1987"


client = app.test_client()
print(client.get("/about").text)
print(client.get("/").text)
