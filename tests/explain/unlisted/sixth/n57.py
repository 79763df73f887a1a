from flask import Flask, request

app = Flask(__name__)
app.testing = True

WORDS = {"cat": "gato", "house": "casa", "rain": "lluvia"}

FORM = """
<form action="/translate">
  <input name="word"> <button>In Spanish?</button>
</form>
"""


@app.route("/")
def home():
    return FORM


@app.route("/translate")
def translate():
    word = request.form["word"]
    return WORDS.get(word, "I do not know that word")


client = app.test_client()
r = client.get("/translate?word=rain")
print("GET /translate?word=rain")
print("HTTP/1.1", r.status)
print()
print(r.text)
