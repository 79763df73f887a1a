from flask import Flask

app = Flask(__name__)
count = 0


def add_visit():
    count += 1
    return count


@app.route("/")
def home():
    number = add_visit()
    return f"Visit {number}"


app.testing = True
app.test_client().get("/")
