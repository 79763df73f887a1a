import re

from app import app

client = app.test_client()
page = client.get("/newsletter").text
boxes = re.findall(r"<input[^>]*>", page)
sent = {}
for box in boxes:
    name = re.search(r'\bname="(.*?)"', box)
    if name:
        sent[name.group(1)] = "ada@example.org"
response = client.post("/newsletter", data=sent)
print("POST /newsletter")
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
