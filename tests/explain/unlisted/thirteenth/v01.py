from flask import Flask, request

app = Flask(__name__)
app.testing = True

signed_up = []

FORM = """
<form method="post" action="/run">
  <input name="runner">
  <button>Sign me up</button>
</form>
"""


@app.route("/run")
def run_page():
    if request.method == "POST":
        signed_up.append(request.form["runner"])
        return f"<p>You are number {len(signed_up)}.</p>"
    return FORM


def show(method, path, response):
    print(method, path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))


c = app.test_client()
show("GET", "/run", c.get("/run"))
show("POST", "/run", c.post("/run", data={"runner": "Ines"}))
