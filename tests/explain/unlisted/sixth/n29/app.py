from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

members = [
    {"name": "Hugo", "role": "captain"},
    {"name": "Ada", "role": "player"},
]


@app.route("/members")
def show_members():
    return render_template("members.html", members=members)


client = app.test_client()
print(client.get("/members").text)
