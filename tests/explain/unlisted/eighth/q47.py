from flask import Flask, abort

app = Flask(__name__)
app.config["TESTING"] = True

flavours = {
    "pistachio": 2.40,
    "lemon": 1.90,
    "hazelnut": 2.20,
}


@app.route("/flavour/<name>")
def flavour(name):
    if name not in flavours:
        abort("404")
    return f"{name}: {flavours[name]:.2f} EUR a scoop"


@app.errorhandler(404)
def sold_out(error):
    return "We do not have that ice cream today", 404


client = app.test_client()
for wish in ["lemon", "mango"]:
    print(client.get(f"/flavour/{wish}").text)
