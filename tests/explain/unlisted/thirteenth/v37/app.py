from flask import Flask, abort, render_template

app = Flask(__name__)
app.config["TESTING"] = True

pets = {
    1: {"name": "Rex", "kind": "dog", "owner": {"name": "Mrs Olsen"}},
    2: {"name": "Tiger", "kind": "cat", "owner": {"name": "Mr Diaz"}},
}


@app.route("/pets/<int:pet_id>")
def pet_page(pet_id):
    if pet_id not in pets:
        abort(404)
    pet = pets[pet_id]
    return render_template("patient.html", pet=pet)


client = app.test_client()
print(client.get("/pets/2").text)
