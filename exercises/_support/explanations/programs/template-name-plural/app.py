from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route("/")
def library():
    return render_template("library.html", title="Library", book_list=["Momo", "Emma"])


app.test_client().get("/")
