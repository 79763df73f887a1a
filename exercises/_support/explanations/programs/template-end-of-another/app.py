from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/towns")
def towns():
    return render_template("towns.html", towns=["Bern", "Lyon"])


print(app.test_client().get("/towns").text)
