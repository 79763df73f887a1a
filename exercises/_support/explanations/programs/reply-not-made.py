from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/theme/<color>")
def theme(color):
    reply = "Theme saved"
    reply.set_cookie("theme", color)
    return reply


app.test_client().get("/theme/dark")
