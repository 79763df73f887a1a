from flask import Flask
app = Flask(__name__)

@app.route("/")
def home():
    return render_template("index.html")

app.testing = True
app.test_client().get("/")
