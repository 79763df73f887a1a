from flask import Flask, request

app = Flask(__name__)
app.testing = True

TIMES = {
    "12": ["07:10", "07:40", "08:10"],
    "15": ["07:05", "08:05"],
}


@app.route("/")
def index():
    return "Bus lines: " + ", ".join(TIMES)


@app.route("/times?line=<line>")
def times(line):
    return f"Line {line}: " + " ".join(TIMES.get(line, ["no such line"]))


client = app.test_client()

for path in ("/", "/times?line=12"):
    response = client.get(path)
    print("GET", path)
    print("HTTP/1.1", response.status)
    print()
    print(response.get_data(as_text=True))
