from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/")
def home():
    return render_template("home.html", title="Bike repair")


@app.route("/contact")
def contact():
    return render_template("contact.html", title="Contact")


if __name__ == "__main__":
    client = app.test_client()
    for address in ["/", "/contact"]:
        print(client.get(address).text)
