from flask import Flask, url_for

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return page("Welcome to the museum")


@app.route("/tickets")
def tickets():
    return page("Adults 9 euro, children free")


menu = [
    ("Home", url_for("home")),
    ("Tickets", url_for("tickets")),
]


def page(text):
    links = " | ".join(f'<a href="{url}">{label}</a>' for label, url in menu)
    return f"<nav>{links}</nav><p>{text}</p>"


client = app.test_client()
print(client.get("/").text)
