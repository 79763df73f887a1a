from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

repairs = []


@app.get("/repairs/new")
def new_repair():
    return """
    <form action="/repairs" method="post">
      <input name="visitor" placeholder="Your name">
      <input id="item" placeholder="What is broken?">
      <button>Bring it in</button>
    </form>
    """


@app.post("/repairs")
def add_repair():
    visitor = request.form["visitor"]
    item = request.form["item"]
    repairs.append((visitor, item))
    return f"Thank you {visitor}, we will look at your {item}.", 201


client = app.test_client()
# this is what the browser sends after a click on the button
response = client.post("/repairs", data={"visitor": "Hamid"})
print("POST /repairs")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
