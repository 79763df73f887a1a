from flask import Flask, request

app = Flask(__name__)
app.debug = True


@app.route("/photo", methods=["GET", "POST"])
def photo():
    if request.method == "POST":
        picture = request.form["picture"]
        return "Got " + picture
    return """<form method="post" enctype="multipart/form-data">
    <input type="file" name="picture"><button>Send</button></form>"""


import io

reply = app.test_client().post("/photo", data={"picture": (io.BytesIO(b"x"), "a.png")})
print("POST /photo")
print("HTTP/1.1", reply.status)
print()
print(reply.text[:200])
