from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.get("/visits")
def visits():
    number = request.cookies.get("visits") + 1
    return str(number)


app.test_client().get("/visits")
