from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

ingredients = {"flour": "300 g", "milk": "half a litre", "eggs": "3", "salt": "a little"}

PAGE = """
<h1>Pancakes</h1>
<table>
{% for name, amount in ingredients %}
  <tr><td>{{ name }}</td><td>{{ amount }}</td></tr>
{% endfor %}
</table>
"""


@app.route("/pancakes")
def pancakes():
    return render_template_string(PAGE, ingredients=ingredients)


print(app.test_client().get("/pancakes").text)
