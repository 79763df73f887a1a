from flask import Flask, render_template_string

app = Flask(__name__)
app.testing = True


@app.get("/now")
def now():
    page = render_template_string("<p>Now</p>")
    page.set_cookie("seen", "yes")
    return page


app.test_client().get("/now")
