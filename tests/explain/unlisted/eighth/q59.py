from flask import Flask, redirect, url_for
import re

app = Flask(__name__)
app.config["TESTING"] = True

waiting = {1: "Bello the beagle", 2: "Mimi the cat", 3: "Pip the rabbit"}


@app.get("/")
def shelter():
    lines = []
    for number, animal in waiting.items():
        lines.append(f'{animal} <a href="/adopted/{number}">adopted</a>')
    return "<br>".join(lines)


@app.post("/adopted/<int:number>")
def adopted(number):
    waiting.pop(number, None)
    return redirect(url_for("shelter"))


client = app.test_client()
page = client.get("/").text
link = re.search(r'href="(.*?)"', page).group(1)
response = client.get(link, follow_redirects=True)
print("GET " + link)
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
