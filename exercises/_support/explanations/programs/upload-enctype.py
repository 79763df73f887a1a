from flask import Flask, request

app = Flask(__name__)
app.testing = True

app.debug = True


@app.post("/photo")
def photo():
    return request.files["photo"].filename


app.test_client().post("/photo", data={"photo": "ada.png"})
