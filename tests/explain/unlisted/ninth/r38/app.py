from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

MENU = {"Monday": "Lentil soup", "Tuesday": "Pasta", "Wednesday": "Fish pie"}


@app.route("/")
def menu():
    return render_template("menu.html", menu=MENU)


client = app.test_client()
print(client.get("/").text)
