from flask import Flask
import users
app = Flask(__name__)
app.register_blueprint(users)
