from flask import Flask, request

app = Flask(__name__)
app.testing = True
app.debug = True

FORM = """
<form method="post" action="/newsletter">
  <label>Your e-mail <input type="email" id="email" name="mail"></label>
  <button>Subscribe</button>
</form>
"""

subscribers = []


@app.route("/newsletter", methods=["GET", "POST"])
def newsletter():
    if request.method == "POST":
        email = request.form["email"]
        subscribers.append(email)
        return f"Thank you! We now have {len(subscribers)} readers."
    return FORM


client = app.test_client()
print(client.get("/newsletter").text)
# what the browser sends when the form is filled in
print(client.post("/newsletter", data={"mail": "kim@example.org"}).text)
