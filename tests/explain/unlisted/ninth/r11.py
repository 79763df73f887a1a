from flask import Flask

app = Flask(__name__)
app.config["TESTING"] = True

lessons = {"Monday": "Seahorses", "Thursday": "Dolphins"}


@app.route("/lessons/<day>")
def lesson(day):
    group = lessons.get(day)
    if group is None:
        return "No swimming on " + day, 404
    return f"<p>{day}: group {group}</p>"


def test_monday():
    response = app.test_client().get("/lessons/Monday")
    assert response.status_code == 200
    assert "Seahorses" in response.data


def test_sunday():
    response = app.test_client().get("/lessons/Sunday")
    assert response.status_code == 404


test_monday()
test_sunday()
print("All tests passed")
