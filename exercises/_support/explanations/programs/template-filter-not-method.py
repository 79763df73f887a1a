from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


@app.route("/")
def songs():
    return render_template_string(
        "<h1>{{ title.toUpperCase() }}</h1>", title="Songs", songs=["Waterloo"]
    )


app.test_client().get("/")
