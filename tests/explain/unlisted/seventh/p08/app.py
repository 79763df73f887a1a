from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/")
def index():
    return render_template("index.html", best="Yuki", points=88)


client = app.test_client()
print(client.get("/").text)
