from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/pets")
def pets():
    return render_template("pets.html", pets=["Rex", "Mia"])


print(app.test_client().get("/pets").text)
