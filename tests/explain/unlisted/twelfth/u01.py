from flask import Flask

app = Flask(__name__)
app.testing = True

queue = ["Mr Adeyemi", "Ms Novak", "Mr Lund"]
MINUTES_EACH = 7


def waiting_text(patient):
    before = queue.index(patient)
    minutes = before * MINUTES_EACH
    return "Please wait about " + minutes + " minutes."


@app.route("/waiting-room/<patient>")
def waiting_room(patient):
    if patient not in queue:
        return "You are not in the queue.", 404
    return "<p>" + waiting_text(patient) + "</p>"


screen = app.test_client()
print(screen.get("/waiting-room/Ms Novak").text)
