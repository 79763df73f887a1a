from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

bookings = []


@app.post("/api/bikes")
def rent_bike():
    data = request.get_json()
    bookings.append(data)
    return {"bike": data["bike"], "days": data["days"]}, 201


@app.get("/api/bikes")
def rented():
    return bookings


client = app.test_client()
order = {"bike": "tandem", "days": 2}
response = client.post(
    "/api/bikes",
    data=str(order),
    content_type="application/json",
)
print("POST /api/bikes")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
