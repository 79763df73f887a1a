from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template("home.html", choirs=["Little Larks", "Gospel Group"])


client = app.test_client()
print(client.get("/").text)
