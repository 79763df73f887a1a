from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

chores = [
    {"task": "Bins", "who": "Ola"},
    {"task": "Stairs", "who": "Maxim"},
    {"task": "Kitchen", "who": "Ola"},
]


@app.route("/")
def week():
    return render_template("week.html", chores=chores)


@app.route("/for/<who>")
def person(who):
    mine = [c for c in chores if c["who"] == who]
    return render_template("week.html", chores=mine)


client = app.test_client()
print(client.get("/").text)
print(client.get("/for/Ola").text)
