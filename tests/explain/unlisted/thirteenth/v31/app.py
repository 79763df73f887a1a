from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def front_page():
    days = ["Tuesday", "Thursday", "Saturday"]
    return render_template("front.html", days=days)


client = app.test_client()
page = client.get("/")
print(page.status)
print(page.text)
