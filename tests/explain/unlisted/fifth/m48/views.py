from app import app, BOOKED


@app.route("/tables/<day>")
def tables(day):
    free = 5 - BOOKED.get(day, 0)
    return f"{free} tables free on {day}"
