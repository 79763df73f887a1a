import re

from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def index():
    return """
    <h1>Chess club</h1>
    <a href="/shedule">When do we meet?</a>
    """


@app.route("/schedule")
def schedule():
    return "Every Tuesday at 19:30, room 4."


client = app.test_client()
page = client.get("/").text
link = re.search('href="(.*?)"', page).group(1)

reply = client.get(link)
print("GET " + link)
print("HTTP/1.1 " + reply.status)
print()
print(reply.text)
