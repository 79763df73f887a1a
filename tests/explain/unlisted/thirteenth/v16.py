from flask import Flask

app = Flask(__name__)
app.testing = True

distances = [5.2, 10, 21.1]


@app.route("/")
def runs():
    longest = max(distances)
    average = round(sum(distances) / len(distances), 1
    return f"Longest: {longest} km, average: {average} km"


@app.route("/count")
def count():
    return str(len(distances))


client = app.test_client()
print(client.get("/").text)
print(client.get("/count").text)
