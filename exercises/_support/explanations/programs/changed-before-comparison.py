from flask import Flask, abort

app = Flask(__name__)

capitals = {"Norway": "Oslo", "Peru": "Lima"}


@app.get("/capital/<country>")
def capital(country):
    country = country.lower()
    if country not in capitals:
        abort(404)
    return capitals[country]


client = app.test_client()
reply = client.get("/capital/Peru")
print("GET /capital/Peru")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
