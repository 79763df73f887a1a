from flask import Flask

app = Flask(__name__)
app.testing = True

votes = 0


@app.get("/vote")
def vote():
    votes += 1
    return f"{votes} votes"


print(app.test_client().get("/vote").text)
