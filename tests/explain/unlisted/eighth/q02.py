import datetime

from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

soups = ["pumpkin", "tomato", "leek", "lentil", "fish", "pea", "mushroom"]


@app.route("/")
def canteen():
    return "<h1>School canteen</h1><a href='/soup'>soup</a>"


@app.route("/soup")
def soup():
    today = datetime.date(2025, 3, 12)
    name = soups[today.weekday()]
    return render_template("<h1>Soup of the day: {{ soup }}</h1>", soup=name)


client = app.test_client()
print(client.get("/").text)
print(client.get("/soup").text)
