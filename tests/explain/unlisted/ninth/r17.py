from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

visits = 0


@app.route("/")
def home():
    visits += 1
    return f"You are visitor number {visits} of the beehive webcam."


@app.route("/about")
def about():
    return "Four hives behind the library."


client = app.test_client()
print(client.get("/about").text)
print(client.get("/").text)
print(client.get("/").text)
