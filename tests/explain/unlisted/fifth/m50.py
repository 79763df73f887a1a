from flask import Flask, redirect, request, url_for

app = Flask(__name__)
app.config["TESTING"] = True

wishes = []

@app.route("/")
def home():
    return "<br>".join(wishes) or "No wishes yet"

@app.route("/add", methods=["POST"])
def add_wish():
    wishes.append(request.form["wish"])
    return redirect(url_for("index"))

if __name__ == "__main__":
    c = app.test_client()
    print(c.get("/").text)
    r = c.post("/add", data={"wish": "A bicycle"})
    print(r.status)
    print(c.get("/").text)
