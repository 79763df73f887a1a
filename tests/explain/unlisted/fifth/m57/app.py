from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route('/')
def home():
    return render_template('home.html')


c = app.test_client()
print(c.get('/').text)
