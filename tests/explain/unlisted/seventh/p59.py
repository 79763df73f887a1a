from flask import Blueprint, Flask, redirect, request, url_for

hotel = Blueprint("hotel", __name__)
pets = {1: "Rex", 2: "Minka"}


@hotel.route("/pets/<int:pet_id>")
def show_pet(pet_id):
    return f"<h2>{pets[pet_id]}</h2>"


@hotel.route("/pets", methods=["POST"])
def check_in():
    pet_id = max(pets) + 1
    pets[pet_id] = request.form["name"]
    return redirect(url_for("show_pet", pet_id=pet_id))


app = Flask(__name__)
app.testing = True
app.register_blueprint(hotel)

client = app.test_client()
print(client.get("/pets/2").text)
print(client.post("/pets", data={"name": "Otto"}, follow_redirects=True).text)
