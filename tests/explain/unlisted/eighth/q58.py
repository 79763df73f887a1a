from flask import Flask, render_template_string

app = Flask(__name__)
app.config["TESTING"] = True

things = [("brass lamp", 18.5), ("oak chair", 42), ("tea set", 9.99)]

PAGE = """
<h1>New in the shop</h1>
<ul>
{% for name, price in things %}
  <li>{{ name|title }}: {{ price|euro }}</li>
{% endfor %}
</ul>
"""


def euro(amount):
    return f"{amount:.2f} EUR"


@app.route("/")
def window():
    return render_template_string(PAGE, things=things)


client = app.test_client()
print(client.get("/").text)
