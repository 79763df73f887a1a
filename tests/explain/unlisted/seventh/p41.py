from datetime import datetime

from flask import Flask, request

app = Flask(__name__)
app.testing = True

log = []


@app.after_request
def write_log(response):
    now = datetime.now().strftime("%H:%M")
    log.append(f"{now} {request.path} {response.status_code}")


@app.route("/")
def today():
    return "Fog in the morning, sun after lunch"


@app.route("/log")
def show_log():
    return "<br>".join(log)


client = app.test_client()
print(client.get("/").text)
print(client.get("/log").text)
