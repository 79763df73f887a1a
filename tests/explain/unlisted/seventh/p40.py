from flask import Blueprint, Flask

lessons = Blueprint("lessons", __name__, url_prefix="/lessons")

plan = {
    "monday": ["Violin", "Flute"],
    "tuesday": ["Piano"],
    "friday": ["Choir", "Drums", "Guitar"],
}


@lessons.get("/")
def all_days():
    return list(plan)


@lessons.get("/lessons/<day>")
def one_day(day):
    return plan.get(day, [])


app = Flask(__name__)
app.testing = True
app.register_blueprint(lessons)

client = app.test_client()
for path in ["/lessons/", "/lessons/friday"]:
    response = client.get(path)
    print("GET", path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
