from flask import Flask

app = Flask(__name__)
app.testing = True

weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
lunches = ["soup", "pasta", "curry", "fish", "pizza", "brunch", "roast"]


@app.route("/lunch/<int:number>")
def lunch(number):
    """number 1 is Monday, 7 is Sunday"""
    return f"{weekdays[number]}: {lunches[number]}"


client = app.test_client()
print(client.get("/lunch/7").text)
