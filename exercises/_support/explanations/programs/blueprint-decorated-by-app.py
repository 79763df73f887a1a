from flask import Blueprint, Flask

shop = Blueprint("shop", __name__)


@app.route("/cart")
def cart():
    return "cart"


app = Flask(__name__)
app.register_blueprint(shop)
