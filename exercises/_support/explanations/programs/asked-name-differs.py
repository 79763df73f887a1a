from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/bmi")
def bmi():
    weight = float(request.form.get("weight"))
    height = float(request.form.get("height"))
    return f"{weight / height ** 2:.1f}"


app.test_client().post("/bmi", data={"weight": "70", "size": "1.8"})
