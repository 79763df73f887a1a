from flask import Flask

app = Flask(__name__)
app.testing = True
messages = ["hello", "bye"]


@app.delete("/messages/<int:message_id>")
def delete_message(message_id):
    messages.pop(message_id)
    return "", 204


client = app.test_client()
client.delete("/messages/2")
