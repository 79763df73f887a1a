from flask import Flask, abort

app = Flask(__name__)
app.testing = True

depths = {"como": 425, "garda": 346, "iseo": 251}


@app.route("/lakes")
def lakes():
    return ", ".join(sorted(depths))


@app.route("/lakes/depth")
def show_lake(lake_name):
    if lake_name not in depths:
        abort(404)
    return f"{lake_name.title()} is {depths[lake_name]} m deep."


def main():
    client = app.test_client()
    print(client.get("/lakes").text)
    print(client.get("/lakes/depth").text)


main()
