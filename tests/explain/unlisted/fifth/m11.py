from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return "<h1>Nadia's bakery</h1>"


@app.route("/menu")
def menu():
    return "<ul><li>Rye bread</li><li>Cinnamon buns</li></ul>"


@app.route("contact")
def contact():
    return "Call us: 555 0142"


client = app.test_client()
for page in ["/", "/menu", "/contact"]:
    print(page, client.get(page).status)
