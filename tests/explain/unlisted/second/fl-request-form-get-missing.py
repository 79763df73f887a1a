from flask import Flask, request
app = Flask(__name__)

@app.post("/hi")
def hi():
    name = request.form.get("name")
    return "Hi " + name

app.testing = True
app.test_client().post("/hi", data={"nme": "Ada"})
