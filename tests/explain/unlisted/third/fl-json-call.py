from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.post("/users")
def create():
    data = request.get_json
    return data["name"]

app.test_client().post("/users", json={"name": "Ada"})
