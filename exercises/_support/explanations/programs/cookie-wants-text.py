from flask import Flask, make_response

app = Flask(__name__)
app.testing = True


@app.get("/")
def home():
    reply = make_response("Hello")
    reply.set_cookie("theme", 3)
    return reply


app.test_client().get("/")
