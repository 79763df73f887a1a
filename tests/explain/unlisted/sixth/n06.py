from flask import Flask

app = Flask(__name__)
app.testing = True


@app.route("/")
def start():
    return "Try /hello/ and your name"


@app.route("/hello/")
def hello(name):
    if name == "":
        return "Hello, stranger!"
    return "Hello, " + name + "!"


client = app.test_client()
print(client.get("/").text)
print(client.get("/hello/").text)
