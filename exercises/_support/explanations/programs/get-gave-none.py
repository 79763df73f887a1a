from flask import Flask

app = Flask(__name__)
students = {"ann": {"name": "Ann", "grade": 2}}


@app.route("/student/<key>")
def student(key):
    person = students.get(key)
    return f"<h1>{person['name']}</h1>"


app.testing = True
app.test_client().get("/student/bob")
