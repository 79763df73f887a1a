from flask import Blueprint

garden = Blueprint("garden")
