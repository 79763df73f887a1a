from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/account")
def account():
    return render_template("account.html", logged_in=True, name="Jo")


print(app.test_client().get("/account").text)
