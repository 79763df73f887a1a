from flask import Flask, render_template

app = Flask(__name__)
app.testing = True

borrowed = []


@app.post("/borrow/<tool>")
def borrow(tool):
    borrowed.append(tool)
    return render_template("shelf.html", tools=borrowed)


me = app.test_client()
me.post("/borrow/drill")
print(me.post("/borrow/ladder").text)
