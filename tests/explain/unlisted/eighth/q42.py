from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

queue = 0


@app.route("/")
def counter():
    return f"{queue} people are waiting"


@app.route("/ticket")
def ticket():
    queue = queue + 1
    return f"Your number is {queue}"


client = app.test_client()
print(client.get("/").text)
print(client.get("/ticket").text)
print(client.get("/ticket").text)
