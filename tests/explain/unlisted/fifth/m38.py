from flask import Flask, session, redirect, url_for, request

app = Flask(__name__)
app.config['TESTING'] = True


@app.route('/')
def index():
    name = session.get('name')
    if name:
        return f'Hello again, {name}'
    return 'Who are you?'


@app.route('/login', methods=['POST'])
def login():
    session['name'] = request.form['name']
    return redirect(url_for('index'))


with app.test_client() as client:
    print(client.get('/').text)
    client.post('/login', data={'name': 'Mira'})
    print(client.get('/').text)
