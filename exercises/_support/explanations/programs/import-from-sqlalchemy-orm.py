from flask import Flask
from sqlalchemy import Mapped, String, mapped_column

app = Flask(__name__)
