from flask import Flask
from helpers import price_with_tax

app = Flask(__name__)
TAX = 0.2


@app.get("/")
def home():
    return str(price_with_tax(10))
