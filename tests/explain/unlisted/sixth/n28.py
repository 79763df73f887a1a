from Flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.route("/sum")
def add():
    a = request.args.get("a", 0, type=int)
    b = request.args.get("b", 0, type=int)
    return str(a + b)


client = app.test_client()
print("3 + 4 =", client.get("/sum?a=3&b=4").text)
