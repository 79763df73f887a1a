from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

concert = {"band": "The Larks", "starts": "2026-09-12"}


@app.route("/")
def show():
    page = "<p>{{ concert.band }} on {{ concert.starts.strftime('%d.%m.') }}</p>"
    return render_template_string(page, concert=concert)


app.test_client().get("/")
