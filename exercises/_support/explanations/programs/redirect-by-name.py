from flask import Flask, redirect, request

app = Flask(__name__)
posts = []


@app.get("/")
def index():
    return "<br>".join(posts)


@app.post("/posts")
def create():
    posts.append(request.form["body"])
    return redirect("index")


reply = app.test_client().post("/posts", data={"body": "hi"}, follow_redirects=True)
print("GET /index")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
