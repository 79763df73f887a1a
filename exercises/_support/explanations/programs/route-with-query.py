from flask import Flask

app = Flask(__name__)


@app.get("/search?word=<word>")
def search(word):
    return f"You look for {word}."


response = app.test_client().get("/search?word=cat")
print("GET /search?word=cat")
print("HTTP/1.1", response.status)
print()
print(response.text)
