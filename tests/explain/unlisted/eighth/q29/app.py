from flask import Flask

from pages import add_pages

app = Flask(__name__)
app.config["TESTING"] = True

timetable = {
    "08:12": "Ghent",
    "08:40": "Ostend",
    "09:05": "Liège",
}

add_pages(app)

if __name__ == "__main__":
    client = app.test_client()
    print(client.get("/").text)
    print(client.get("/08:40").text)
