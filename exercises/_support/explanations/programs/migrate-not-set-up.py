import subprocess
import sys
from pathlib import Path

Path("app.py").write_text(
    "from flask import Flask\n"
    "from flask_migrate import Migrate\n"
    "from flask_sqlalchemy import SQLAlchemy\n\n"
    "app = Flask(__name__)\n"
    'app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///site.db"\n'
    "db = SQLAlchemy(app)\n"
    "Migrate(app, db)\n\n\n"
    "class User(db.Model):\n"
    "    id = db.Column(db.Integer, primary_key=True)\n"
)


def flask(*words):
    done = subprocess.run([sys.executable, "-m", "flask", *words], capture_output=True, text=True)
    return done.stdout + done.stderr


print(flask("db", "migrate", "-m", "one"))
