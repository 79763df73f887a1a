from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/timetable")
def timetable():
    buses = [
        {"line": "12", "stops": ["Harbour", "Market", "Zoo"]},
        {"line": "40", "stops": ["Station", "School"]},
    ]
    return render_template("timetable.html", buses=buses)


client = app.test_client()
print(client.get("/timetable").get_data(as_text=True))
