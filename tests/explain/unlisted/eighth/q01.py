from flask import Flask, g, session

app = Flask(__name__)
app.config["TESTING"] = True
app.secret_key = "e4-e5-Nf3"

members = {1: "Ines", 2: "Tomasz", 3: "Yuki"}


@app.before_request()
def load_member():
    member_id = session.get("member_id")
    g.member = members.get(member_id)


@app.route("/")
def board():
    if g.member:
        return f"Welcome to the chess club, {g.member}"
    return "Welcome, guest"


@app.route("/sit/<int:member_id>")
def sit(member_id):
    session["member_id"] = member_id
    return "Seat taken"


client = app.test_client()
print(client.get("/").text)
client.get("/sit/3")
print(client.get("/").text)
