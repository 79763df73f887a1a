from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

PAGE = """
<h1>Marathon results</h1>
<ol>
{% for runner in runners %}
  {% if runner.place = 1 %}
  <li><b>{{ runner.name }}</b> wins!</li>
  {% else %}
  <li>{{ runner.name }}</li>
  {% endif %}
{% endfor %}
</ol>
"""


@app.route("/results")
def results():
    runners = [
        {"name": "Abebe", "place": 1},
        {"name": "Sara", "place": 2},
    ]
    return render_template_string(PAGE, runners=runners)


client = app.test_client()
print(client.get("/results").text)
