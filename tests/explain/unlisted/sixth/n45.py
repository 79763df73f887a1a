from flask import Flask, url_for

app = Flask(__name__)
app.testing = True

posts = [
    {"id": 11, "title": "How I lost my keys"},
    {"id": 12, "title": "How I found them"},
]


@app.route("/")
def blog():
    html = "<h1>My blog</h1>"
    for post in posts:
        html += f'<p><a href="{url_for("show_post")}">{post["title"]}</a></p>'
    return html


@app.route("/post/<int:post_id>")
def show_post(post_id):
    for post in posts:
        if post["id"] == post_id:
            return post["title"]
    return "Not found", 404


print(app.test_client().get("/").text)
