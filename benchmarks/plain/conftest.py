import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def client():
    from app import app, db

    with app.app_context():
        db.drop_all()
        db.create_all()
    return app.test_client()
