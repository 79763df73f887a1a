from flask import Flask, request

app = Flask(__name__)
app.testing = True

tables = {"spanish": "Table 1", "french": "Table 2", "dutch": "Table 3"}


@app.route("/")
def cafe():
    return """
    <form action="/seat" method="post">
      <input name="language"> <button>Find my table</button>
    </form>"""


@app.route("/seat", methods=["POST"])
def seat():
    language = request.form("language").lower()
    if language not in tables:
        return "We do not speak that here yet."
    return f"Please sit down at {tables[language]}."


client = app.test_client()
print(client.get("/").status)
print(client.post("/seat", data={"language": "French"}).text)
