from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

concert = {"band": "The Lanterns", "date": "14 May", "price": 18}


@app.route("/concert")
def show():
    return render_template("concert.html", concert=concert)


print(app.test_client().get("/concert").text)
