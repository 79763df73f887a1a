from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

class Boat:
    def seats(self):
        return 4


@app.route("/")
def home():
    return render_template("home.html", boat=Boat())


app.test_client().get("/")
