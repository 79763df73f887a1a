from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

chores = [
    {"what": "Wash the dishes", "who": "Leo", "done": True},
    {"what": "Feed the cat", "who": "Mina", "done": False},
    {"what": "Water the plants", "who": "Leo", "done": False},
]


@app.route("/chores")
def show_chores():
    return render_template("chores.html", chores=chores)


client = app.test_client()
print(client.get("/chores").text)
