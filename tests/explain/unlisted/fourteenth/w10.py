from flask import Flask, abort, request

app = Flask(__name__)

kennels = [
    {"number": 1, "dog": "Biscuit", "breed": "Beagle"},
    {"number": 2, "dog": "Olive", "breed": "Greyhound"},
    {"number": 3, "dog": "Turbo", "breed": "Dachshund"},
]


@app.route("/")
def overview():
    return f"{len(kennels)} dogs are staying tonight"


@app.route("/kennels/<number>")
def kennel(number):
    for k in kennels:
        if k["number"] == number:
            return f"Kennel {number}: {k['dog']} ({k['breed']})"
    abort(404)


client = app.test_client()
for path in ["/", "/kennels/2"]:
    response = client.get(path)
    print("GET " + path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
