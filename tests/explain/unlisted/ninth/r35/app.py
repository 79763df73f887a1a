from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/repairers")
def repairers():
    people = ["Sofie (bicycles)", "Karim (radios)", "Wim (clothes)"]
    return render_template("repairers.html", people)


client = app.test_client()
print(client.get("/repairers").text)
