from flask import Flask, render_template_string, request

app = Flask(__name__)
app.testing = True


@app.route("/shout")
def shout():
    text = request.args.get("text", "nothing")
    return render_template_string("<b>{{ text | uppercase }}!</b>", text=text)


@app.route("/whisper")
def whisper():
    text = request.args.get("text", "nothing")
    return render_template_string("<i>{{ text | lower }}</i>", text=text)


client = app.test_client()
print(client.get("/whisper?text=GOOD NIGHT").text)
print(client.get("/shout?text=hello").text)
