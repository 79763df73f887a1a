from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

events = [
    {"name": "Flea market", "day": "2025-05-04"},
    {"name": "Street concert", "day": "2025-06-21"},
]

TEMPLATE = """
{% for e in events %}
<p>{{ e.day.strftime("%d.%m.%Y") }}: {{ e.name }}</p>
{% endfor %}
"""


@app.route("/events")
def show_events():
    return render_template_string(TEMPLATE, events=events)


if __name__ == "__main__":
    print(app.test_client().get("/events").text)
