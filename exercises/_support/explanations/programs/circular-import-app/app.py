from flask import Flask
from routes.recipes import recipes

app = Flask(__name__)
app.config["PAGE_SIZE"] = 10
app.register_blueprint(recipes)

if __name__ == "__main__":
    app.run()
