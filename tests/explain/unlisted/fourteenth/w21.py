from flask import Flask, request

app = Flask(__name__)
app.config.update(TESTING=True)


def postage(weight):
    if weight <= 50:
        return 1.2
    if weight <= 500:
        return 2.9
    return 6.5


@app.route("/")
def index():
    return "Try /price?weight=120"


@app.route("/price")
def price(weight):
    return f"A letter of {weight} g costs {postage(int(weight))} euro"


client = app.test_client()
print(client.get("/").text)
print(client.get("/price?weight=120").text)
