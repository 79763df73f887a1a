from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

bikes = [("city bike", 8), ("cargo bike", 20), ("tandem", 25)]


@app.route("/")
def home():
    return render_template("templates/home.html", bikes=bikes)


if __name__ == "__main__":
    print(app.test_client().get("/").text)
