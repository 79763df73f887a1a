from flask import Blueprint

stables_bp = Blueprint("stables", __name__)

HORSES = ["Bella", "Sultan", "Pepper"]


@stables_bp.route("/horses")
def list_horses():
    return "<br>".join(HORSES)
