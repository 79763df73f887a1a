from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template("home.html", teams=["Under 12", "Under 16", "Seniors"])


client = app.test_client()
print(client.get("/").text)
