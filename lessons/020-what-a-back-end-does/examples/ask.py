from app import app

visitor = app.test_client()

print(visitor.get("/").text)
print(visitor.get("/films").text)
print(visitor.get("/books").status)
print(visitor.get("/Films").status)
