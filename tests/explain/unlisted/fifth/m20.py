from flask import Flask

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return f"Hello, {name.title()}!"


def test_hello():
    app.config.update(TESTING=True)
    client = app.test_client()
    response = client.get("/hello/omar")
    assert response.status_code == 200
    assert "Hello, Omar!" in response.data
    print("test_hello passed")


if __name__ == "__main__":
    test_hello()
