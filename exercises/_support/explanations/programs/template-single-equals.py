from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

PAGE = """
{% if name = "Ada" %}Hi{% endif %}
"""


@app.route("/")
def home():
    return render_template_string(PAGE, name="Ada")


app.test_client().get("/")
