from flask import Blueprint, abort

bp = Blueprint("rooms", __name__, url_prefix="/rooms")

names = {1: "Masks", 2: "Maps", 3: "Musical instruments"}


@bp.route("/")
def index():
    return "<br>".join(names.values())


@bp.route("/<int:number>")
def room(number):
    if number not in names:
        abort(404)
    return f"Room {number}: {names[number]}"
