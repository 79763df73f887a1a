import io

from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/pictures")
def add_picture():
    picture = request.files["picture"]
    return f"{picture.colour}"


app.test_client().post("/pictures", data={"picture": (io.BytesIO(b"x"), "x.png")})
