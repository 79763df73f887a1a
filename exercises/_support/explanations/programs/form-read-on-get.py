from flask import Flask, request

app = Flask(__name__)

PAGE = """
<form method="post">
  <input name="town"> <button>Send</button>
</form>
"""


@app.route("/weather", methods=["GET", "POST"])
def weather():
    town = request.form["town"]
    if town:
        return f"It rains in {town}"
    return PAGE


reply = app.test_client().get("/weather")
print("GET /weather")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
