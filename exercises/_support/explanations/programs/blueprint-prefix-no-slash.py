from flask import Blueprint, Flask

app = Flask(__name__)
shop = Blueprint("shop", __name__)


@shop.route("/films")
def show_films():
    return "films"


app.register_blueprint(shop, url_prefix="shop")
