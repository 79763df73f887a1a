from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tree(Base):
    __tablename__ = "tree"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    height: Mapped[float]


engine = create_engine("sqlite:///trees.db")
Base.metadata.create_all(engine)
with Session(engine) as session:
    print(session.scalars(select(Tree)).all())
