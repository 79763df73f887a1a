from flask import Flask, session, redirect, url_for

app = Flask(__name__)
app.secret_key = 'abc123'
app.testing = True


def login_required(view):
    def wrapper(*args, **kwargs):
        if 'user' not in session:
            return redirect(url_for('login'))
        return view(*args, **kwargs)
    return wrapper


@app.route('/login')
def login():
    session['user'] = 'karim'
    return 'You are in'


@app.route('/invoices')
@login_required
def invoices():
    return '3 open invoices'


@app.route('/settings')
@login_required
def settings():
    return 'Language: Dutch'


c = app.test_client()
c.get('/login')
print(c.get('/invoices').text)
print(c.get('/settings').text)
