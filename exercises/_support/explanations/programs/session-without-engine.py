from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

store = create_engine("sqlite://")
with Session() as session:
    session.execute(text("SELECT 1"))
