from flask import Flask

app = Flask(__name__)


@app.get("/weight/<int:kilos>")
def weight(kilos):
    return f"{kilos * 1000} g"


response = app.test_client().get("/weight/2.5")
print("GET /weight/2.5")
print("HTTP/1.1", response.status)
print()
print(response.text)
