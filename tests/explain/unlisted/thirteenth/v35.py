from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

visitors = 0


@app.route("/")
def museum():
    visitors += 1
    return f"You are visitor number {visitors} of the button museum."


@app.route("/hours")
def hours():
    return "Open 10 to 16"


with app.test_client() as client:
    print(client.get("/hours").text)
    print(client.get("/").text)
    print(client.get("/").text)
