from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return "My second app"


@app.route("/time/<int:hours>")
def minutes(hours):
    return f"{hours} hours are {hours * 60} minutes"


client = app.test_client()
print(client.get("/").text)
print(client.get("/time/3").text)
