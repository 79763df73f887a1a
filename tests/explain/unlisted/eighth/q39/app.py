from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

visiting = {
    "Monday": "14:00 to 18:00",
    "Wednesday": "14:00 to 20:00",
    "Sunday": "10:00 to 18:00",
}


@app.route("/visiting-hours")
def visiting_hours():
    return render_template("hours.html", visiting=visiting)


client = app.test_client()
print(client.get("/visiting-hours").text)
