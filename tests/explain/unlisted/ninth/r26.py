from flask import Flask, render_template_string

app = Flask(__name__)
app.config["TESTING"] = True

PAGE = """
<h1>My stamps</h1>
<p>I have {{ len(stamps) }} stamps.</p>
<ul>
{% for stamp in stamps %}
  <li>{{ stamp.country }}, {{ stamp.year }}</li>
{% endfor %}
</ul>
"""


@app.route("/")
def index():
    stamps = [
        {"country": "Chile", "year": 1936},
        {"country": "Ghana", "year": 1957},
        {"country": "Malta", "year": 1964},
    ]
    return render_template_string(PAGE, stamps=stamps)


print(app.test_client().get("/").text)
