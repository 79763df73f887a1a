from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


def kilos(grams):
    return f"{grams / 1000} kg"


@app.get("/weight")
def weight():
    return render_template_string("{{ grams | kilos }}", grams=1500)


app.test_client().get("/weight")
