from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True
votes = {"yes": 0, "no": 0}


@app.post("/vote/<answer>")
def vote(answer):
    votes["answer"] += 1
    return jsonify(votes)


print(app.test_client().post("/vote/yes").json)
