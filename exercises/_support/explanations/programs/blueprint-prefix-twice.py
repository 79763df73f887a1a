from flask import Blueprint, Flask

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.get("/shop/items")
def items():
    return "hats and shoes"


app = Flask(__name__)
app.register_blueprint(shop)
response = app.test_client().get("/shop/items")
print("GET /shop/items")
print("HTTP/1.1", response.status)
print()
print(response.text)
