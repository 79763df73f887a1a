from sqlalchemy.orm import DeclarativeBase, Mapped, map_column


class Base(DeclarativeBase):
    pass
