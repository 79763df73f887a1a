from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

breads = ["rye", "spelt", "walnut"]


@app.route("/")
def counter():
    return render_template("counter.html", breads=breads)


client = app.test_client()
print(client.get("/").text)
