from flask import Flask, render_template

app = Flask(__name__)
app.config["TESTING"] = True

basket = ["apples", "rye bread", "goat cheese"]


@app.get("/basket")
def show_basket():
    return render_template("basket.html", basket=basket)


if __name__ == "__main__":
    with app.test_client() as client:
        print(client.get("/basket").get_data(as_text=True))
