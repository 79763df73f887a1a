from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

walks = [
    {"dog": "Bruno", "done": True},
    {"dog": "Fips", "done": False},
]


@app.route("/walks")
def show_walks():
    return render_template("walks.html", walks=walks)


print(app.test_client().get("/walks").text)
