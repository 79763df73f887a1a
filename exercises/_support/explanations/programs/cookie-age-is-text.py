from flask import Flask, make_response

app = Flask(__name__)
app.testing = True


@app.route("/remember/<colour>")
def remember(colour):
    response = make_response("I will remember " + colour)
    response.set_cookie("colour", colour, max_age="one week")
    return response


app.test_client().get("/remember/blue")
