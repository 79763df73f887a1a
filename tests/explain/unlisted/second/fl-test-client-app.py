from flask import Flask
app = Flask(__name__)
response = app.test_client().get("/").txt
