from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/")
def home():
    return render_template("<p>Good morning, {{ name }}!</p>", name="Bo")


app.test_client().get("/")
