from flask import Flask, abort, render_template_string

app = Flask(__name__)
app.testing = True

players = {
    7: {"name": "Sofia", "position": "goal"},
    9: {"name": "Emre", "position": "striker"},
    14: {"name": "Kwame", "position": "defence"},
}


@app.route("/players")
def team():
    return render_template_string(
        "{% for number in players %}"
        "<a href='/players/{{ number }}'>{{ players[number].name }}</a> "
        "{% endfor %}",
        players=players,
    )


@app.route("/players/<number>")
def player(number):
    if number not in players:
        abort(404)
    person = players[number]
    return f"<h2>{person['name']}</h2><p>{person['position']}</p>"


web = app.test_client()
for address in ("/players", "/players/9"):
    response = web.get(address)
    print("GET", address)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
