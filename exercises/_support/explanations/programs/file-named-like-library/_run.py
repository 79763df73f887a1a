import sys

sys.modules.pop("flask", None)
import flask
