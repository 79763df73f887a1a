from flask import Flask, request

app = Flask(__name__)
app.testing = True

bookings = []

FORM = """
<form action="/book" method="post">
  Pet: <input name="pet">
  Nights: <input name="nights" type="number">
  Phone: <input name="tel">
  <button>Book a room</button>
</form>
"""


@app.get("/book")
def booking_form():
    return FORM


@app.post("/book")
def book():
    pet = request.form["pet"]
    nights = int(request.form["nights"])
    phone = request.form["phone"]
    bookings.append((pet, nights, phone))
    return f"{pet} stays {nights} nights. We call {phone} if something is wrong."


client = app.test_client()
response = client.post("/book", data={"pet": "Biscuit", "nights": "3", "tel": "0611223344"})
print("POST /book")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
