from flask import Flask, request
app = Flask(__name__)

@app.route("/list")
def show():
    page = int(request.args.get("page"))
    return f"Page {page}"

app.testing = True
app.test_client().get("/list")
