from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

guests = [
    {"name": "Pepper", "kind": "dog", "nights": 4},
    {"name": "Snowy", "kind": "rabbit", "nights": 2},
]


@app.route("/guests/<int:number>")
def guest(number):
    return render_template("guest.html", guest=guests[number])


client = app.test_client()
print(client.get("/guests/0").text)
