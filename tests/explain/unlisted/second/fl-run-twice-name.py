import flask
app = Flask(__name__)
