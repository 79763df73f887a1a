from flask import Flask, redirect

app = Flask(__name__)
app.testing = True


@app.get("/users/<int:number>")
def show_user(number):
    return f"User {number}"


@app.get("/newest")
def newest():
    return redirect("show_user", number=3)


app.test_client().get("/newest")
