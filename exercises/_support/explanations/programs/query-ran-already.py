from sqlalchemy import create_engine, text

engine = create_engine("sqlite://")
with engine.connect() as connection:
    numbers = connection.scalars(text("SELECT 1"))
    print(numbers.order_by("number"))
