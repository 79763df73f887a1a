from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True

DIARY = [
    {"day": "Monday", "text": "Rain. Stayed in."},
    {"day": "Tuesday", "text": "Walked to the lake."},
]

PAGE = """
<h1>Diary</h1>
{{ for entry in diary }}
  <h3>{{ entry.day }}</h3>
  <p>{{ entry.text }}</p>
{{ endfor }}
"""


@app.route("/diary")
def diary():
    return render_template_string(PAGE, diary=DIARY)


client = app.test_client()
print(client.get("/diary").text)
