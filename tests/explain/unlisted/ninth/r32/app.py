from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/sea/<int:wind>")
def sea(wind):
    return render_template("sea.html", wind=wind)


client = app.test_client()
print(client.get("/sea/3").text)
print(client.get("/sea/8").text)
