from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


@app.route("/")
def home():
    return render_template_string('{{ price 2.5 }}')


app.test_client().get("/")
