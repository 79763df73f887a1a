from flask import Flask

app = Flask(__name__)
app.testing = True


@app.get("/square/<number>")
def square(number):
    return f"{number} times {number} is {number * number}"


app.test_client().get("/square/4")
