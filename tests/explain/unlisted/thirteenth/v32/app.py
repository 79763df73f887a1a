from flask import Flask
from stables import stables_bp

app = Flask(__name__)
app.testing = True
app.register_blueprint(stables_bp, url_prefix="/horses")


@app.route("/")
def home():
    return "Green Hill riding school"


client = app.test_client()
for path in ("/", "/horses"):
    response = client.get(path)
    print("GET " + path)
    print("HTTP/1.1 " + response.status)
    print()
    print(response.get_data(as_text=True))
