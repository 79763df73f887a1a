from flask import Flask, request

app = Flask(__name__)
app.testing = True

votes = {"pizza": 0, "sushi": 0, "curry": 0}


@app.route("/vote", methods="POST")
def vote():
    dish = request.form.get("dish")
    if dish not in votes:
        return "We do not cook that", 400
    votes[dish] += 1
    return f"{dish} has {votes[dish]} votes"


client = app.test_client()
print(client.post("/vote", data={"dish": "curry"}).text)
