from flask import Flask, SQLAlchemy

app = Flask(__name__)
