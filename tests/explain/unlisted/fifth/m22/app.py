from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

users = {
    "lea": {"name": "Lea Novak", "city": "Brno"},
    "sam": {"name": "Sam Osei", "city": "Accra"},
}


@app.route("/profile/<username>")
def profile(username):
    user = users[username]
    return render_template("profile.html", username=username)


client = app.test_client()
print(client.get("/profile/lea").text)
