from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///:memory:")
with engine.connect() as connection:
    connection.execute(text("CREATE TABLE user (id INTEGER PRIMARY KEY, username TEXT)"))
    connection.execute(text("SELECT nickname FROM user"))
