from flask import Flask, request

app = Flask(__name__)
app.testing = True

app.config["MAX_CONTENT_LENGTH"] = 10


@app.post("/photo")
def photo():
    return request.get_data(as_text=True)


response = app.test_client().post("/photo", data="x" * 100)
print("POST /photo")
print("HTTP/1.1", response.status)
print()
print(response.text)
