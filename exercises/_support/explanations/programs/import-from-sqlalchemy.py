from sqlalchemy.orm import DeclarativeBase, ForeignKey, Mapped


class Base(DeclarativeBase):
    pass
