from flask import Flask, request

app = Flask(__name__)


@app.route("/trees", methods=["GET", "POST"])
def trees():
    if request.method == "Post":
        return "Planted"
    return "All trees"
