from flask import Flask, redirect, request, url_for

app = Flask(__name__)
app.config["TESTING"] = True

lessons = [("Monday", "Lotte"), ("Friday", "Omar")]


@app.route("/lessons")
def show_lessons():
    return "<br>".join(f"{day}: {rider}" for day, rider in lessons)


@app.route("/lessons/new", methods=["POST"])
def new_lesson():
    day = request.form["day"]
    rider = request.form["rider"]
    lessons.append((day, rider))
    redirect(url_for("show_lessons"))


client = app.test_client()
print(client.get("/lessons").text)
r = client.post("/lessons/new", data={"day": "Sunday", "rider": "Eva"}, follow_redirects=True)
print(r.text)
