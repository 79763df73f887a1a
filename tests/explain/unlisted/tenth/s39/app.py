from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

tools = ["plane", "chisel", "clamp", "mallet"]


@app.route("/")
def workshop():
    return render_template("workshop.html", tools=tools)


client = app.test_client()
print(client.get("/").text)
