from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/air/<int:value>")
def air(value):
    return render_template("air.html", value=value)


c = app.test_client()
for value in (20, 80, 170):
    print(c.get(f"/air/{value}").text)
