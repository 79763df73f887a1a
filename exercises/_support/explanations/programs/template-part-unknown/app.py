from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

class Boat:
    def __init__(self, name, length):
        self.name = name
        self.length = length


@app.route("/boats")
def boats():
    return render_template("boats.html", boats=[Boat("Tern", 7)])


app.test_client().get("/boats")
