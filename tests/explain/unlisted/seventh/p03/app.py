from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

cakes = [("Apple pie", 18.5), ("Black forest", 29)]


def euro(amount):
    return f"{amount:.2f} EUR"


@app.route("/cakes")
def cake_list():
    return render_template("cakes.html", cakes=cakes)


client = app.test_client()
print(client.get("/cakes").text)
