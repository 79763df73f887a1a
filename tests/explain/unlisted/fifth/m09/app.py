from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/films")
def films():
    films = ["Alien", "Paddington", "Spirited Away"]
    return render_template("films.html", films)


client = app.test_client()
print(client.get("/films").text)
