from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template_string('<p>{{ names[0) }}</p>')


app.test_client().get("/")
