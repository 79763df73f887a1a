from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


@app.route("/tags")
def show_tags():
    return jsonify(tags={"new", "old"})


app.test_client().get("/tags")
