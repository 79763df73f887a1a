from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

stock = {"apples": 40, "pears": 12, "plums": 0}

TABLE = """
<table>
  <tr><th>Fruit</th><th>Kilos</th></tr>
  {% for fruit, kilos in stock.items %}
  <tr><td>{{ fruit|capitalize }}</td><td>{{ kilos }}</td></tr>
  {% endfor %}
</table>
"""


@app.get("/stock")
def show_stock():
    return render_template_string(TABLE, stock=stock)


@app.post("/stock/<fruit>/sell/<int:kilos>")
def sell(fruit, kilos):
    stock[fruit] -= kilos
    return show_stock()


client = app.test_client()
print(client.get("/stock").text)
print(client.post("/stock/pears/sell/2").text)
