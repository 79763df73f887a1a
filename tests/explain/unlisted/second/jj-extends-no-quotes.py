from flask import Flask, render_template_string
app = Flask(__name__)

@app.route("/")
def home():
    return render_template_string("{% extends base.html %}")

app.testing = True
app.test_client().get("/")
