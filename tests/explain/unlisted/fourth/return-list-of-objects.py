from flask import Flask, jsonify
app = Flask(__name__)
class Book:
    def __init__(self, title):
        self.title = title
@app.route("/books")
def books():
    return jsonify([Book("Emma")])
app.test_client().get("/books")
