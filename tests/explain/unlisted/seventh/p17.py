from flask import Flask, jsonify

app = Flask(__name__)
app.testing = True


class Pupil:
    def __init__(self, name, instrument, grade):
        self.name = name
        self.instrument = instrument
        self.grade = grade


pupils = [Pupil("Noa", "piano", 3), Pupil("Sam", "flute", 1)]


@app.get("/api/pupils")
def get_pupils():
    return jsonify(pupils)


@app.get("/api/pupils/count")
def count():
    return jsonify({"pupils": len(pupils)})


client = app.test_client()
print(client.get("/api/pupils/count").json)
print(client.get("/api/pupils").json)
