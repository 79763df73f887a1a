from flask import Flask, session

app = Flask(__name__)
app.secret_key = "only for this example"
app.testing = True


@app.get("/logout")
def logout():
    del session["user"]
    return "Bye"


app.test_client().get("/logout")
