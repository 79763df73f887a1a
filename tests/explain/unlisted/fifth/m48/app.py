from flask import Flask

import views

app = Flask(__name__)
app.testing = True

BOOKED = {"Monday": 3, "Tuesday": 0, "Friday": 5}
