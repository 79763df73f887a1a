from flask import Flask, request, url_for

app = Flask(__name__)
app.config["TESTING"] = True

sightings = []


@app.get("/birds")
def birds():
    if not sightings:
        return "Nobody has seen a bird today."
    return "<br>".join(sightings)


@app.post("/birds")
def report_bird():
    bird = request.form.get("bird", "").strip()
    if bird:
        sightings.append(bird.title())
    return redirect(url_for("birds"))


if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/birds").text)
    print(client.post("/birds", data={"bird": "grey heron"}).status)
    print(client.get("/birds").text)
