from flask import Blueprint, Flask

app = Flask(__name__)
garden = Blueprint("garden", __name__)
app.register_bluprint(garden)
