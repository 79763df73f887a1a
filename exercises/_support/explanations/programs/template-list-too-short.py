from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template_string("{{ films[0].title }}", films=[])


app.test_client().get("/")
