from flask import Flask, redirect, request

app = Flask(__name__)
app.config["TESTING"] = True

singers = ["Marta (alto)", "Joris (bass)"]

FORM = """
<h1>Join the choir</h1>
<form action="/join" method="post">
  <input name="singer">
  <button>Sign me up</button>
</form>
"""


@app.route("/")
def choir():
    return "<br>".join(singers)


@app.route("/join")
def join():
    if request.method == "POST":
        singers.append(request.form["singer"])
        return redirect("/")
    return FORM


client = app.test_client()
response = client.post("/join", data={"singer": "Lotte (soprano)"})
print("POST /join")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
