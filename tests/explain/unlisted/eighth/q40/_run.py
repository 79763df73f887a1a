import re

from app import app

client = app.test_client()
page = client.get("/").text
address = re.search(r'href="(.*?)"', page).group(1)
response = client.get(address)
print("GET " + address)
print("HTTP/1.1 " + response.status)
print()
print(response.get_data(as_text=True))
