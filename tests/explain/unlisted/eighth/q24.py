from flask import Flask, escape, request

app = Flask(__name__)
app.testing = True

stock = ["oak chair", "brass lamp", "red armchair", "tea set"]


@app.route("/search")
def search():
    word = request.args.get("q", "")
    found = [thing for thing in stock if word in thing]
    return f"<p>You looked for {escape(word)}</p>" + "<br>".join(found)


@app.route("/")
def home():
    return f"<h1>Second Life</h1><p>{len(stock)} things for sale</p>"


client = app.test_client()
print(client.get("/").text)
print(client.get("/search?q=chair").text)
