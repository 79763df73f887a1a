import os

from flask import Flask

app = Flask(__name__)
guests = int(os.getenv("MOST_GUESTS_OF_THE_HOUSE"))
