from flask import Flask

from routes import bp

app = Flask(__name__)
app.config["TESTING"] = True
app.register_blueprint(bp)

menu = {"croissant": 1.6, "rye bread": 3.9, "cheesecake": 4.5}

if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/menu").json)
