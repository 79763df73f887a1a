from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

days = [("Mon", 3), ("Tue", 8), ("Wed", -2)]

@app.route("/week")
def week():
    return render_template("week.html", days=days)

with app.test_client() as c:
    print(c.get("/week").text)
