from flask import Flask, request

app = Flask(__name__)
app.testing = True
items = {1: "pen", 2: "ink"}

@app.delete("/items/<item_id>")
def remove(item_id):
    del items[item_id]
    return "", 204

app.test_client().delete("/items/2")
