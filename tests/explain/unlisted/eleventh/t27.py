from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/")
def welcome():
    return """
    <h1>Animal shelter</h1>
    <ul>
      <li><a href="/dogs/">Dogs</a></li>
      <li><a href="/cats">Cats</a></li>
    </ul>
    """


@app.route("/dogs")
def dogs():
    return "<p>Rex, Luna and Balou are waiting for you.</p>"


@app.route("/cats")
def cats():
    return "<p>Minka and Tiger are waiting for you.</p>"


visitor = app.test_client()
for path in ["/", "/cats", "/dogs/"]:
    response = visitor.get(path)
    print("GET " + path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
