from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

members = ["Iris", "Tom"]


@app.route("/")
def home():
    return "<h1>Riverside Rowing Club</h1>"


@app.route("/join")
def join():
    if request.method == "POST":
        members.append(request.form["name"])
        return f"Welcome to the club, {request.form['name']}!"
    return """
    <form method="post">
      <input name="name">
      <button>Join</button>
    </form>
    """


def show(method, path, **kwargs):
    response = app.test_client().open(path, method=method, **kwargs)
    print(method, path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))


show("GET", "/join")
show("POST", "/join", data={"name": "Lena"})
