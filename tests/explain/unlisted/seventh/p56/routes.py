from flask import Blueprint

from app import menu

bp = Blueprint("shop", __name__)


@bp.get("/menu")
def show_menu():
    return menu
