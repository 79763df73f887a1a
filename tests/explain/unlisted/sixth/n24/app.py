from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/")
def index():
    return render_template("index.html", dogs=["Bello", "Luna"])


print(app.test_client().get("/").text)
