from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

PAGE = """
{% for tree, height in trees %}
  <p>{{ tree }}: {{ height }}</p>
{% endfor %}
"""


@app.get("/")
def garden():
    return render_template_string(PAGE, trees={"oak": 30, "hazel": 5})


app.test_client().get("/")
