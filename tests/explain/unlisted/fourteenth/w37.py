from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

BOARD = """
<h1>Lost and found</h1>
<p>There are {{ len(things) }} things in the box.</p>
<ol>
{% for thing in things %}
  <li>{{ thing|capitalize }}</li>
{% endfor %}
</ol>
"""


@app.route("/lost")
def lost():
    things = ["umbrella", "left glove", "lunch box"]
    return render_template_string(BOARD, things=things)


client = app.test_client()
print(client.get("/lost").text)
