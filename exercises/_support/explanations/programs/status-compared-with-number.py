from flask import Flask

app = Flask(__name__)
response = app.test_client().get("/")
if response.status == 404:
    print("Nothing there yet")
