from flask import Flask

app = Flask(__name__)
app.testing = True

visits = 0


@app.route("/")
def home():
    visits = visits + 1
    return f"You are visitor number {visits}"


@app.route("/about")
def about():
    return "A page about nothing in particular"


client = app.test_client()
print(client.get("/").text)
print(client.get("/").text)
