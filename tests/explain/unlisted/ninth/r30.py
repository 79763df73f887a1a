from flask import Flask

app = Flask(__name__)
app.testing = True

menu = [
    {"day": "Monday", "soup": "tomato", "price": 2.5},
    {"day": "Tuesday", "soup": "leek" "price": 2.8},
    {"day": "Wednesday", "soup": "pea", "price": 2.6},
]


@app.route("/menu/<day>")
def soup(day):
    for entry in menu:
        if entry["day"] == day:
            return f"{entry['soup']} soup, {entry['price']} euro"
    return "Closed", 404


print(app.test_client().get("/menu/Tuesday").text)
