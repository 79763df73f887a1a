from flask import Flask, make_response, request

app = Flask(__name__)
app.config["TESTING"] = True

slides = ["Otters", "Herons", "Dragonflies", "Newts"]


@app.route("/")
def next_slide():
    seen = int(request.cookies.get("seen", "0"))
    text = slides[seen % len(slides)]
    response = make_response(f"<h1>{text}</h1>")
    response.set_cookie("seen", seen + 1)
    return response


@app.route("/restart")
def restart():
    response = make_response("Back to the first slide")
    response.delete_cookie("seen")
    return response


client = app.test_client()
print(client.get("/").text)
print(client.get("/").text)
print(client.get("/restart").text)
