from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

PAGE = """
<h1>{{ city }}</h1>
<p>{{ degrees }} degrees:
{% if degrees > 28 %}
  stay in the shade
{% else if degrees > 15 %}
  take a light jacket
{% else %}
  wear a coat
{% endif %}
</p>
"""

weather = {"Porto": 22, "Oslo": 4, "Seville": 33}


@app.route("/weather/<city>")
def forecast(city):
    return render_template_string(PAGE, city=city, degrees=weather.get(city, 15))


client = app.test_client()
for city in weather:
    print(client.get(f"/weather/{city}").text)
