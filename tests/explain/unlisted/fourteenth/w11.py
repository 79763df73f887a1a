from flask import Flask, request

app = Flask(__name__)

FORM = """
<form method="post">
  <label>Your name <input name="guest"></label>
  <label>People <input name="people" type="number"></label>
  <label>Phone <input name="phone"></label>
  <button>Reserve</button>
</form>
"""

reservations = []


@app.route("/reserve", methods=["GET", "POST"])
def reserve():
    if request.method == "POST":
        booking = {
            "guest": request.form["guest"],
            "people": int(request.form["people"]),
            "phone": request.form["telephone"],
        }
        reservations.append(booking)
        return f"Thank you {booking['guest']}, table for {booking['people']} is yours."
    return FORM


c = app.test_client()
filled_in = {"guest": "Marisol", "people": "4", "phone": "0612 44 55"}
response = c.post("/reserve", data=filled_in)
print("POST /reserve")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
