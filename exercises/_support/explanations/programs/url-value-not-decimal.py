from flask import Flask

app = Flask(__name__)


@app.get("/trees/<float:height>")
def higher(height):
    return f"trees above {height} m"


response = app.test_client().get("/trees/12")
print("GET /trees/12")
print("HTTP/1.1", response.status)
print()
print(response.text)
