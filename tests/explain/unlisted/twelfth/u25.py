from flask import Flask

app = Flask(__name__)
app.config.update(TESTING=True)

loaves = {"rye": 4, "spelt": 0, "baguette": 12}


@app.route("/bread/<kind>")
def bread(kind):
    left = loaves.get(kind, 0)
    if left == 0:
        return f"No {kind} left today"
    return f"{left} x {kind}"


def test_rye():
    response = app.test_client().get("/bread/rye")
    assert response.status_code == 200


def test_sold_out():
    response = app.test_client().get("/bread/spelt")
    assert "No spelt left" in response.data


for check in (test_rye, test_sold_out):
    check()
    print(check.__name__, "passed")
