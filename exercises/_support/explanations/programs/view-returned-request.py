from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/wish")
def wish():
    print(request.form["wish"])
    return request


app.test_client().post("/wish", data={"wish": "a kite"})
