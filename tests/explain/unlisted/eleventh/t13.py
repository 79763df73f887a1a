from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

visits = 0
messages = []


@app.route("/")
def home():
    visits = visits + 1
    return f"You are visitor number {visits}"


@app.route("/say/<text>")
def say(text):
    messages.append(text)
    return f"{len(messages)} messages"


client = app.test_client()
print(client.get("/say/hello").text)
print(client.get("/").text)
print(client.get("/").text)
