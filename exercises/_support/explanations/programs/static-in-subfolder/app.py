from flask import Flask, render_template

app = Flask(__name__)


@app.get("/")
def home():
    return render_template("home.html")


client = app.test_client()
reply = client.get("/static/style.css")
print("GET /static/style.css")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
