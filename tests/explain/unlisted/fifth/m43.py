from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

players = ["Ivo", "Nia", "Tom", "Uma"]


@app.route("/team")
def team():
    return render_template_string(
        """
        <h2>Our team</h2>
        <p>We are {{ players.length() }} players:</p>
        {% for p in players %}<span>{{ p }}</span>{% endfor %}
        """,
        players=players,
    )


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/team").text)
