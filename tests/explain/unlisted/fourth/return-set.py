from flask import Flask
app = Flask(__name__)
@app.route("/tags")
def tags():
    return {"red", "blue"}
app.test_client().get("/tags")
