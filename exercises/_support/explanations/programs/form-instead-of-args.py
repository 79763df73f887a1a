from flask import Flask, request

app = Flask(__name__)


@app.route("/search")
def search():
    return f"You look for {request.form.get('q')}"


print("GET /search?q=flask")
print(app.test_client().get("/search?q=flask").text)
