from flask import Flask, redirect, session, url_for

app = Flask(__name__)
app.testing = True


@app.route("/")
def shelf():
    bag = session.get("bag", [])
    return f"You have {len(bag)} games in your bag."


@app.route("/borrow/<title>")
def borrow(title):
    bag = session.get("bag", [])
    bag.append(title)
    session["bag"] = bag
    return redirect(url_for("shelf"))


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/").text)
    print(client.get("/borrow/Carcassonne", follow_redirects=True).text)
