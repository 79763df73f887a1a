from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

texts = {
    "aries": "A good day to learn something new.",
    "leo": "Somebody is thinking of you.",
    "pisces": "Drink more water.",
}


@app.route("/")
def start():
    links = [f'<a href="/horoscope/{sign}">{sign}</a>' for sign in texts]
    return " | ".join(links)


@app.route("/horoscope/leo")
def show_horoscope(sign):
    text = texts.get(sign, "There is no such sign.")
    return f"<h2>{sign.title()}</h2><p>{text}</p>"


with app.test_client() as client:
    print(client.get("/").get_data(as_text=True))
    print(client.get("/horoscope/leo").get_data(as_text=True))
