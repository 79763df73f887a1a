from flask import Flask

app = Flask(__name__)
app.testing = True


@app.get("/convert")
def convert(miles):
    return f"{float(miles) * 1.609} km"


client = app.test_client()
print(client.get("/convert?miles=26.2").text)
