from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


@app.get("/")
def cities():
    towns = ["Rome", "Oslo"]
    return render_template_string("{% for town in towns %}{{ town }}{% endfor %}{{ towns.lenght() }}", towns=towns)


print(app.test_client().get("/").text)
