from flask import Flask, request

app = Flask(__name__)
app.testing = True

messages = []


@app.route("/")
def show():
    items = "".join(f"<li>{m}</li>" for m in messages)
    return f"""
    <ul>{items}</ul>
    <form action="/sign" method="post">
      <input name="text"><button>Sign the guest book</button>
    </form>
    """


@app.route("/sign")
def sign():
    messages.append(request.form.get("text", ""))
    return "Thanks for signing!"


client = app.test_client()
reply = client.post("/sign", data={"text": "Lovely flat!"})
print("POST /sign")
print("HTTP/1.1 " + reply.status)
print()
print(reply.text)
