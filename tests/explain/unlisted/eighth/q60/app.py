from flask import Flask, render_template, request

app = Flask(__name__)
app.config["TESTING"] = True

subscribers = []


@app.route("/newsletter", methods=["GET", "POST"])
def newsletter():
    if request.method == "POST":
        email = request.form["email"]
        subscribers.append(email)
        return f"Thank you, we will write to {email}"
    return render_template("newsletter.html")
