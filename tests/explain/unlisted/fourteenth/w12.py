from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

visitors = 0
open_today = True


@app.route("/")
def turnstile():
    if not open_today:
        return "The pool is closed"
    visitors += 1
    return f"You are swimmer number {visitors} today"


@app.route("/count")
def count():
    return {"visitors": visitors}


client = app.test_client()
for _ in range(3):
    print(client.get("/").text)
print(client.get("/count").json)
