from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

chores = [
    {"name": "Dishes", "done": True},
    {"name": "Laundry", "done": False},
    {"name": "Windows", "done": False},
]


@app.route("/chores")
def show_chores():
    return render_template("chores.html", chores=chores)


print(app.test_client().get("/chores").text)
