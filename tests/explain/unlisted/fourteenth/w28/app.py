from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

paintings = [
    {"title": "Harbour at dawn", "year": 1887},
    {"title": "Two lemons", "year": 1902},
]


@app.route("/")
def museum():
    return render_template("museum.html", paintings=paintings)


client = app.test_client()
print(client.get("/").text)
