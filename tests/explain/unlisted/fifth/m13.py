from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

TEMPLATE = """
<h1>Shopping list</h1>
<ul>
{% for item in items %}
  <li>{{ item }}</li>
</ul>
<p>{{ items | length }} things to buy</p>
"""


@app.route("/")
def shopping():
    return render_template_string(TEMPLATE, items=["milk", "eggs", "rice"])


print(app.test_client().get("/").text)
