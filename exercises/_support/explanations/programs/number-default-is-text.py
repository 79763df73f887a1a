from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/double")
def double():
    n = int(request.args.get("n", ""))
    return str(n * 2)


app.test_client().get("/double")
