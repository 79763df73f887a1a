from flask import Flask, redirect, url_for

app = Flask(__name__)

lost = {1: "blue umbrella", 2: "left glove", 3: "bike key"}


@app.route("/")
def desk():
    items = ""
    for number, thing in lost.items():
        items += f'<li>{thing} <a href="/returned/{number}">returned</a></li>'
    return f"<h1>Lost and found</h1><ul>{items}</ul>"


@app.route("/returned/<int:number>", methods=["POST"])
def returned(number):
    lost.pop(number, None)
    return redirect(url_for("desk"))


visitor = app.test_client()
page = visitor.get("/").text
link = page.split('href="')[1].split('"')[0]

answer = visitor.get(link)
print("GET", link)
print("HTTP/1.1", answer.status)
print()
print(answer.get_data(as_text=True))
