from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

PAGE = """
<h1>Your result: {{ points }} of 10</h1>
{% if points == 10 %}
  <p>Perfect!</p>
{% else if points >= 6 %}
  <p>Well done.</p>
{% else %}
  <p>Try again.</p>
{% endif %}
"""


@app.route("/result/<int:points>")
def result(points):
    return render_template_string(PAGE, points=points)


client = app.test_client()
print(client.get("/result/7").text)
