from flask import Flask, request, render_template_string

app = Flask(__name__)
app.config["TESTING"] = True

votes = {"Lisbon": 0, "Oslo": 0, "Rome": 0}

PAGE = """
<h1>Where do we go this summer?</h1>
<form action="/vote" method="post">
  {% for city in votes %}
    <label><input type="radio" name="city" value="{{ city }}"> {{ city }} ({{ votes[city] }})</label>
  {% endfor %}
  <button>Vote</button>
</form>
"""


@app.route("/")
def show_form():
    return render_template_string(PAGE, votes=votes)


@app.route("/vote")
def vote():
    city = request.form["city"]
    votes[city] = votes[city] + 1
    return f"Thank you! {city} now has {votes[city]} votes."


client = app.test_client()
response = client.post("/vote", data={"city": "Oslo"})
print("POST /vote")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
