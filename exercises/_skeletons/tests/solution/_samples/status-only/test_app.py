from app import app

client = app.test_client()


def test_news():
    assert client.get("/news").status_code == 200
