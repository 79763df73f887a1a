from flask import Flask

app = Flask(__name__)
app.testing = True

teams = [
    {"name": "Tigers", "points": 12},
    {"name": "Bears", "points": 9},
]


@app.route("/table")
def table():
    rows = ""
    for team in teams:
        rows += f'<tr><td>{team['name']}</td><td>{team["points"]}</td></tr>'
    return f"<table>{rows}</table>"


if __name__ == "__main__":
    c = app.test_client()
    print(c.get("/table").text)
