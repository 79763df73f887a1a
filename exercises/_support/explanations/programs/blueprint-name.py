from flask import Blueprint

auth = Blueprint("shop.auth", __name__)
