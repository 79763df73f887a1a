from flask import Flask, abort, render_template

app = Flask(__name__)
app.config["TESTING"] = True

students = {
    "kofi": {"name": "Kofi", "belt": "green", "lessons": 31},
    "mei": {"name": "Mei", "belt": "brown", "lessons": 88},
}


@app.get("/students/<key>")
def profile(key):
    found = students.get(key)
    if found is None:
        abort(404)
    return render_template("profile.html", judoka=found)


client = app.test_client()
page = client.get("/students/mei")
print(page.status)
print(page.text)
