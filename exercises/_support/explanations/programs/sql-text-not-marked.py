from sqlalchemy import create_engine

engine = create_engine("sqlite://")
with engine.connect() as connection:
    print(connection.execute("SELECT 1").scalar())
