from flask import Flask, abort

app = Flask(__name__)
app.testing = True


@app.get("/secret")
def secret():
    abort("403")


app.test_client().get("/secret")
