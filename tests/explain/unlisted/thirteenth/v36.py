from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

steps = {"mon": 8200, "tue": 4100, "wed": 10350, "thu": 6600}


@app.route("/steps/<day>")
def steps_of(day):
    return f"{day}: {steps.get(day, 0)} steps"


@app.route("/steps/total")
def week_total():
    total = 0
    for day in steps:
        total += steps[day]
    return total


with app.test_client() as browser:
    print(browser.get("/steps/tue").text)
    print(browser.get("/steps/total").text)
