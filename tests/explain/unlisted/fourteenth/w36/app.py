from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

parcels = [
    {"code": "A17", "state": "sent"},
    {"code": "B02", "state": "waiting"},
    {"code": "C55", "state": "lost"},
]


@app.get("/parcels")
def show_parcels():
    return render_template("parcels.html", parcels=parcels)


client = app.test_client()
print(client.get("/parcels").text)
