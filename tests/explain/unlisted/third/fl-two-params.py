from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.route("/film/<int:film_id>")
def film():
    return "film"

app.test_client().get("/film/3")
