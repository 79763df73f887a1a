from flask import Flask


class Settings:
    town = "Rome"


app = Flask(__name__)
app.config.from_object(Settings)
print(app.config["town"])
