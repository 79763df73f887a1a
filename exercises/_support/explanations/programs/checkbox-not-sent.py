from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

@app.route("/newsletter", methods=["GET", "POST"])
def newsletter():
    if request.method == "GET":
        return """
        <form method="post">
          <input name="email">
          <input type="checkbox" name="weekly"> every week
          <button>Send</button>
        </form>"""
    email = request.form["email"]
    weekly = request.form["weekly"]
    return f"{email}: {weekly}"

client = app.test_client()
app.config["TRAP_BAD_REQUEST_ERRORS"] = True
client.post("/newsletter", data={"email": "ada@example.com"})
