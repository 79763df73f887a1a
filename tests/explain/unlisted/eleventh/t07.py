from flask import Flask, redirect, session

app = Flask(__name__)
app.config["TESTING"] = True

LANGUAGES = {"en": "Good morning", "fr": "Bonjour", "tr": "Günaydın"}


@app.route("/")
def greet():
    lang = session.get("lang", "en")
    return LANGUAGES[lang]


@app.route("/language/<code>")
def choose(code):
    if code in LANGUAGES:
        session["lang"] = code
    return redirect("/")


if __name__ == "__main__":
    with app.test_client() as c:
        print(c.get("/").text)
        answer = c.get("/language/fr", follow_redirects=True)
        print(answer.text)
