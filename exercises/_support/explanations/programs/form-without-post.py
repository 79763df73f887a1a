from flask import Flask, request

app = Flask(__name__)

PAGE = """
<form action="/vote">
  <input name="animal"> <button>Vote</button>
</form>
"""


@app.get("/")
def home():
    return PAGE


@app.post("/vote")
def vote():
    animal = request.form["animal"]
    return f"You voted for {animal}"


# What the browser sends after a click on the button.
reply = app.test_client().get("/vote?animal=cat")
print("GET /vote?animal=cat")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
