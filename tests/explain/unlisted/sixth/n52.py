from flask import Flask, redirect, url_for

app = Flask(__name__)
app.config["TESTING"] = True

notes = {1: "Pay the rent", 2: "Fix the bike", 3: "Write to Olga"}


@app.route("/")
def index():
    lines = []
    for number, text in notes.items():
        lines.append(f"{number}. {text}")
    return "<br>".join(lines)


@app.route("/delete/<int:number>", methods=["POST"])
def delete_note(number):
    notes.pop(number, None)
    redirect(url_for("index"))


client = app.test_client()
print(client.get("/").text)
reply = client.post("/delete/2", follow_redirects=True)
print(reply.text)
