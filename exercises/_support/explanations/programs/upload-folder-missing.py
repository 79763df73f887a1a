import io

from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/leaves")
def add_leaf():
    request.files["leaf"].save("leaves/new.png")
    return "Thank you"


app.test_client().post("/leaves", data={"leaf": (io.BytesIO(b"x"), "leaf.png")})
