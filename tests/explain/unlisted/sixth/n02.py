from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return '<a href="/photos/">See my photos</a>'


@app.route("/photos")
def photos():
    names = ["beach.jpg", "dog.jpg", "birthday.jpg"]
    return "<br>".join(names)


client = app.test_client()
r = client.get("/photos/")
print("GET /photos/")
print(f"HTTP/1.1 {r.status}")
print()
print(r.text)
