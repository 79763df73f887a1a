from flask import Flask, abort

app = Flask(__name__)

menu = {"soup": 4, "pie": 5}


@app.get("/menu/<dish>")
def show(dish):
    if dish in menu.values():
        return f"{dish}: {menu[dish]}"
    abort(404)


reply = app.test_client().get("/menu/soup")
print("GET /menu/soup")
print("HTTP/1.1", reply.status)
print()
print(reply.text)
