from flask import Flask, Blueprint
app = Flask(__name__)
shop = Blueprint("shop", __name__)

@shop.route("/items")
def items():
    return "items"

app.register_blueprint(shop, url_prefix="shop")
