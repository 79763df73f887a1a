from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

sightings = [{"bird": "Robin", "count": 2}]


@app.route("/api/sightings", methods=["GET"])
def get_sightings():
    return sightings


@app.route("/api/sightings", methods=["POST"])
def new_sighting():
    data = request.get_json()
    sightings.append({"bird": data["bird"], "count": int(data["count"])})
    return sightings[-1], 201


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/api/sightings").json)

    answer = client.post("/api/sightings", data={"bird": "Heron", "count": 1})
    print("POST /api/sightings")
    print("HTTP/1.1 " + answer.status)
    print()
    print(answer.get_data(as_text=True))
