import io

from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/photo")
def photo():
    picture = request.files["picture"]
    picture.save("/uploads/" + picture.filename)
    return "saved"


app.test_client().post("/photo", data={"picture": (io.BytesIO(b"x"), "a.png")})
