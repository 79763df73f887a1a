from flask import Flask

app = Flask(__name__)
app.test_client().post("/notes", jsonn={"text": "Milk"})
