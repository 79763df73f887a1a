from flask import Flask, redirect

app = Flask(__name__)
app.testing = True


@app.get("/old")
def old():
    return redirect


app.test_client().get("/old")
