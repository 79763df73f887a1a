from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.get("/mark/<int:points>")
def mark(points):
    return render_template("mark.html", points=points)


client = app.test_client()
for points in (35, 60, 90):
    print(client.get(f"/mark/{points}").text)
