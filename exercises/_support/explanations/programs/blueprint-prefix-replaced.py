from flask import Flask, Blueprint

shop = Blueprint("shop", __name__, url_prefix="/shop")


@shop.get("/items")
def items():
    return ["hat", "shoe"]


app = Flask(__name__)
app.register_blueprint(shop, url_prefix="/store")

client = app.test_client()
reply = client.get("/shop/items")
print("GET /shop/items")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
