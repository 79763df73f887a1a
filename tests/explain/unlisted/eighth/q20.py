from flask import Flask, request

app = Flask(__name__)
app.config["TESTING"] = True

notes = ["Ward 3: visits from 14:00", "Ward 5: two visitors at most"]


@app.get("/notes/")
def show_notes():
    return "<br>".join(notes)


@app.post("/notes/")
def add_note():
    notes.append(request.form["text"])
    return "Saved", 201


client = app.test_client()
print(client.get("/notes/").text)
response = client.post("/notes", data={"text": "Children's ward: all day"})
print("POST /notes")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
