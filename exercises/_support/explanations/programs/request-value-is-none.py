from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/hi")
def greet():
    name = request.form.get("name")
    return "Hi " + name


app.test_client().post("/hi", data={})
