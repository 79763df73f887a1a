from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def on_air():
    return render_template("on_air.html", dj="Mo", song="Africa", live=True)


client = app.test_client()
print(client.get("/").text)
