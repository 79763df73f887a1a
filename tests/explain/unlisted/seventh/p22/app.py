from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

departures = {"Central Station": "06:12", "Museum": "06:19", "Zoo": "06:31"}


@app.route("/line/3")
def line_three():
    return render_template("line.html", departures=departures)


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/line/3").text)
