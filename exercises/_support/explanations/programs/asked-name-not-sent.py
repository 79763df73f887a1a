from flask import Flask, request

app = Flask(__name__)
app.testing = True


@app.post("/lamps")
def order_lamp():
    colour = request.form.get("colour")
    watts = request.form.get("watts")
    return f"One {colour.upper()} lamp with {watts} W"


app.test_client().post("/lamps", data={"watts": "7"})
