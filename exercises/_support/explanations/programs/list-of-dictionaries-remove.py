from flask import Flask

app = Flask(__name__)
app.testing = True
members = [{"name": "Lu"}, {"name": "Po"}]


@app.delete("/members/<name>")
def delete_member(name):
    members.remove(name)
    return "", 204


app.test_client().delete("/members/Lu")
