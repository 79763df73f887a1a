from flask import Flask, request

app = Flask(__name__)
app.testing = True

app.config["MAX_CONTENT_LENGTH"] = 2 * 1024


@app.post("/photo")
def photo():
    return request.get_data(as_text=True)


response = app.test_client().post("/photo", data="x" * 5000)
print("POST /photo")
print("HTTP/1.1", response.status)
print()
print(response.text)
