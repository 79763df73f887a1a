import app


class TestNews:
    def test_page(self):
        page = app.app.test_client().get("/news").get_data(as_text=True)
        assert "new" in page.lower()
