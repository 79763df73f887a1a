from flask import Flask, render_template_string, request

app = Flask(__name__)
app.testing = True

PAGE = """
<h1>Table for tonight</h1>
<form method="post"><input name="guests"><button>Reserve</button></form>
<p>{{ note }}</p>
"""

free_chairs = 14


@app.route("/reserve", methods=["GET", "POST"])
def reserve():
    note = ""
    if request.method == "POST":
        guests = int(request.form["guests"])
        if guests > free_chairs:
            note = "Sorry, we are full."
        else:
            note = f"A table for {guests}, see you tonight!"
    render_template_string(PAGE, note=note)


with app.test_client() as client:
    print(client.post("/reserve", data={"guests": "4"}).text)
