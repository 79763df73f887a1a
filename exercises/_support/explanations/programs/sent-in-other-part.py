from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/vote")
def vote():
    animal = request.args.get("animal")
    return "You chose " + animal.upper()


app.test_client().post("/vote", data={"animal": "cat"})
