from flask import Flask

app = Flask(__name__)
cats = [{"id": 1, "name": "Tom"}, {"id": 2, "name": "Kit"}]


@app.route("/cats/<cat_id>")
def cat_page(cat_id):
    found = [cat for cat in cats if cat["id"] == cat_id]
    return found[0]


app.testing = True
app.test_client().get("/cats/2")
