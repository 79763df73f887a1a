from flask import Flask
app = Flask(__name__)
app.config["DEBUG"] = True
print(app.config.SECRET_KEY)
