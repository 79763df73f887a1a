from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    pass


store = create_engine("sqlite://")
Base.metadata.create_all()
