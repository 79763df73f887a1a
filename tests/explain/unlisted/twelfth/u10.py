from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

passengers = []

FORM = """
<form method="post" action="/outing">
  <input name="name" placeholder="Your name">
  <input name="seats" type="number" value="1">
  <label><input type="checkbox" name="lunch" value="yes"> With lunch</label>
  <button>Sign up</button>
</form>
"""


@app.route("/outing", methods=["GET", "POST"])
def outing():
    if request.method == "GET":
        return FORM
    name = request.form["name"]
    seats = int(request.form["seats"])
    lunch = request.form["lunch"]
    passengers.append((name, seats, lunch == "yes"))
    return f"See you on the bus, {name}!"


browser = app.test_client()
for person in ({"name": "Ivo", "seats": "2", "lunch": "yes"}, {"name": "Petra", "seats": "1"}):
    r = browser.post("/outing", data=person)
    print("POST /outing")
    print("HTTP/1.1 " + r.status)
    print()
    print(r.get_data(as_text=True))
