from flask import Flask

app = Flask(__name__)
app.testing = True

OPENING_HOURS = {
    "Monday": "9-17",
    "Wednesday": "9-17",
    "Saturday": "10-14",
}


@app.route("/open/<day>")
def opening(day):
    if day not in OPENING_HOURS:
        return f"On {day} we are closed."
    hours = OPENING_HOURS["day"]
    return f"On {day} we are open {hours}."


client = app.test_client()
print(client.get("/open/Friday").text)
print(client.get("/open/Saturday").text)
