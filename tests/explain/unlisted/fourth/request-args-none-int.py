from flask import Flask, request
app = Flask(__name__)
@app.route("/list")
def list_all():
    page = int(request.args.get("page"))
    return str(page)
app.test_client().get("/list")
