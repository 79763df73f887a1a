from flask import Flask
app = Flask(__name__)
@app.route("/user/<user_id>")
def user(id):
    return id
app.test_client().get("/user/3")
