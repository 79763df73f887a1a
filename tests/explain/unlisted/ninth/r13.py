from flask import Blueprint, Flask

league = Blueprint("league", __name__, url_prefix="/league")

table = [("Rovers", 31), ("United", 28), ("Athletic", 22)]


@league.route("/league/table")
def show_table():
    lines = []
    for place, (team, points) in enumerate(table, start=1):
        lines.append(f"{place}. {team}: {points}")
    return "<br>".join(lines)


@league.route("/league/leader")
def leader():
    return table[0][0]


app = Flask(__name__)
app.config["TESTING"] = True
app.register_blueprint(league)

client = app.test_client()
response = client.get("/league/table")
print("GET /league/table")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
