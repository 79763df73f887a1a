from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

page = """
<h1>Water in the {{ tank.name }}</h1>
{% if tank.degrees < 22 %}
  <p>Too cold for the guppies.</p>
{% else if tank.degrees > 28 %}
  <p>Too warm, switch the lamp off.</p>
{% else %}
  <p>Just right.</p>
{% endif %}
"""

tanks = {
    "big": {"name": "big tank", "degrees": 25},
    "nursery": {"name": "nursery", "degrees": 29.5},
}


@app.route("/tanks/<key>")
def tank(key):
    return render_template_string(page, tank=tanks[key])


print(app.test_client().get("/tanks/nursery").text)
