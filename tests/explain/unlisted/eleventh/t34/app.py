from flask import Flask
from reviews import reviews_bp

cafes = ["Mokka", "Bean There", "Café Lila"]

app = Flask(__name__)
app.config["TESTING"] = True
app.register_blueprint(reviews_bp)


@app.route("/")
def home():
    return ", ".join(cafes)


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/").text)
    print(client.get("/reviews").text)
