from flask import Flask
from flask.views import MethodView

app = Flask(__name__)
app.testing = True


class Trees(MethodView):
    def get(self):
        return "All trees"


app.add_url_rule("/trees", view_func=Trees)
app.test_client().get("/trees")
