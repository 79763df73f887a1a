from flask import Flask, request

app = Flask(__name__)
app.testing = True

plants = ["lavender", "thyme", "sage"]


@app.route("/plants")
def list_plants():
    return "<br>".join(plants)


@app.route("/plants/new", method=["POST"])
def add_plant():
    plants.append(request.form["plant"])
    return f"{len(plants)} plants in the garden"


client = app.test_client()
print(client.get("/plants").text)
print(client.post("/plants/new", data={"plant": "mint"}).text)
