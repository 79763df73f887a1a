from flask import Flask

app = Flask(__name__)
app.testing = True


@app.errorhandler(404)
def not_found():
    return "Nothing here"


app.test_client().get("/nowhere")
