from flask import Flask, render_template

app = Flask(__name__)


@app.route("/contact", methods=["POST"])
def contact():
    return "<form method='post'><input name='mail'><button>Send</button></form>"


client = app.test_client()
reply = client.get("/contact")
print("GET /contact")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
