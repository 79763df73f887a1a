from flask import Flask, jsonify

app = Flask(__name__)

with app.app_context():
    jsonify(3, colour="red")
