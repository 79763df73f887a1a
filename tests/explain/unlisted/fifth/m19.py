from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

todo = []


@app.post("/todo")
def add():
    global todo
    todo = todo.append(request.form["task"])
    return "added", 201


@app.get("/todo")
def show():
    return "<br>".join(todo)


client = app.test_client()
client.post("/todo", data={"task": "wash the car"})
client.post("/todo", data={"task": "call the dentist"})
print(client.get("/todo").text)
