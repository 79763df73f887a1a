# FILL IN: the reference solution
from app import app

client = app.test_client()


def test_news_names_a_film():
    assert "film" in client.get("/news").text
