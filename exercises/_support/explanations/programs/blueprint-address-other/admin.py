from flask import Blueprint

admin = Blueprint("admin", __name__)

@admin.route("/users")
def users():
    return "Ada, Bo"
