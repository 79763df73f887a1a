from flask import Flask

app = Flask(__name__)
app.testing = True


def make_list(items):
    html = ""
    for item in items:
        html += "<li>" + item + "</li>"
    print(html)


@app.route("/fruit")
def fruit():
    return make_list(["apple", "fig"])


app.test_client().get("/fruit")
