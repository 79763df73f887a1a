from flask import Flask, request, render_template_string, redirect, url_for, session, jsonify
app = Flask(__name__)
app.testing = True

@app.errorhandler(404)
def missing():
    return "nothing here", 404

app.test_client().get("/nothing")
