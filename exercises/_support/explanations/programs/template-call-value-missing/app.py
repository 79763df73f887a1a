from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

class Boat:
    def price(self, days):
        return days * 80


@app.route("/")
def harbour():
    return render_template("harbour.html", boat=Boat())


app.test_client().get("/")
