from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/choir")
def choir():
    voices = {"soprano": ["Mila", "Ruth"], "alto": ["Inge"], "bass": ["Karel", "Otto"]}
    return render_template("choir.html", voices=voices)


client = app.test_client()
print(client.get("/choir").text)
