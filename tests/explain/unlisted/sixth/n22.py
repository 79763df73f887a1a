from flask import Flask

app = Flask(__name__)
app.testing = True


def ticket_price(age):
    if age < 12:
        print(6)
    elif age >= 65:
        print(8)
    else:
        print(11)


@app.route("/family/<int:parent>/<int:child>/<int:grandma>")
def family(parent, child, grandma):
    total = 0
    for age in (parent, child, grandma):
        total += ticket_price(age)
    return f"The family pays {total} euro"


print(app.test_client().get("/family/38/7/70").text)
