from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/menu")
def menu():
    drinks = {"Tea": 2.0, "Coffee": 2.5, "Hot chocolate": 3.2}
    return render_template("menu.html", drinks=drinks)


client = app.test_client()
print(client.get("/menu").text)
