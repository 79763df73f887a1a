from flask import Blueprint

pages = Blueprint("shop", __name__)
