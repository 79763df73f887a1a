from flask import Flask, request

app = Flask(__name__)


@app.post("/guestbook")
def guestbook():
    return "Thank you, " + request.form["visitor"]


@app.get("/guestbook")
def form():
    return """<form action="/guestbook" method="post">
    <input type="text" placeholder="Your name">
    <button type="submit">Sign</button></form>"""


reply = app.test_client().post("/guestbook", data={})
print("POST /guestbook")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
