from flask import Flask, render_template

app = Flask(__name__)
app.testing = True


@app.route('/about')
def about():
    return render_template('about.html', year=1998)


client = app.test_client()
answer = client.get('/about')
print(answer.status_code)
print(answer.text)
