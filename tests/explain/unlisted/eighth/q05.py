import io

from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True
app.config["MAX_CONTENT_LENGTH"] = 5

photos = []


@app.route("/photos", methods=["GET", "POST"])
def show_photos():
    if request.method == "POST":
        photo = request.files["photo"]
        photos.append(photo.filename)
        return f"Thank you for {photo.filename}", 201
    return "<br>".join(photos) or "No photos of the festival yet"


client = app.test_client()
print(client.get("/photos").text)
picture = (io.BytesIO(b"x" * 2000), "stage.jpg")
response = client.post("/photos", data={"photo": picture})
print("POST /photos")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
