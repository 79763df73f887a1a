from flask import Flask, request

app = Flask(__name__)
app.testing = True
stars = []


@app.post("/rate")
def rate():
    stars.append(request.form.get("stars", type=int))
    return f"{sum(stars) / len(stars)} stars"


app.test_client().post("/rate", data={"stars": "five"})
