from flask import Flask, redirect

app = Flask(__name__)
app.testing = True


@app.get("/go")
def go():
    response = redirect("/there")
    response.set_cookie["seen"] = "yes"
    return response


app.test_client().get("/go")
