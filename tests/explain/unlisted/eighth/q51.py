from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

basket = {}


@app.post("/basket")
def put():
    thing = request.form["thing"]
    basket.get(thing) = basket.get(thing, 0) + 1
    return f"{basket[thing]} x {thing}"


@app.get("/basket")
def show():
    return basket


client = app.test_client()
for thing in ["tea set", "lamp", "tea set"]:
    print(client.post("/basket", data={"thing": thing}).text)
print(client.get("/basket").json)
