import json

from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///:memory:")
with engine.connect() as connection:
    rows = connection.execute(text("SELECT 1 AS id, 'Alien' AS title")).all()
    print(json.dumps(rows))
