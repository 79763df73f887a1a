from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True


@app.route("/inbox")
def inbox():
    mails = ["Your parcel", "Invoice May", "Holiday photos"]
    return render_template("inbox.html", mails=mails)


client = app.test_client()
print(client.get("/inbox").text)
