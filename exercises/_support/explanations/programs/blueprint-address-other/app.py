from flask import Flask
from admin import admin

app = Flask(__name__)
app.register_blueprint(admin, url_prefix="/admin")

reply = app.test_client().get("/users")
print("GET /users")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
