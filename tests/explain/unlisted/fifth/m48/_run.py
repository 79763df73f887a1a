from app import app

client = app.test_client()
print(client.get("/tables/Monday").text)
print(client.get("/tables/Friday").text)
