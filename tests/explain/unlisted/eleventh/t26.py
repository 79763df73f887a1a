from flask import Flask, render_template_string

app = Flask(__name__)
app.config["TESTING"] = True

PAGE = """
<h1>{{ pet.name }}</h1>
<p>Age: {{ pet.age }} years</p>
{% if pet.vaccinated %}<p>Vaccinated</p>{% endif %}
"""

pets = {
    "bella": {"name": "Bella", "age": 3, "vaccinated": True},
    "coco": {"name": "Coco", "age": 11, "vaccinated": False},
}


@app.route("/pets/<key>")
def pet_page(key):
    animal = pets.get(key)
    if animal is None:
        return "We do not know this pet.", 404
    return render_template_string(PAGE, animal=animal)


tester = app.test_client()
print(tester.get("/pets/bella").text)
