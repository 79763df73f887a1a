from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Loaf(Base):
    __tablename__ = "loaves"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    price: Mapped[float]
    pieces: Mapped[int]


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Loaf(name="Spelt", price=3.2, pieces=5))
    session.add(Loaf(name="Walnut", price=4.8, pieces=2))
    session.add(Loaf(name="Toast", price=2.1, pieces=0))
    session.commit()

    query = select(Loaf).where(Loaf.price < 4 and Loaf.pieces > 0)
    for loaf in session.scalars(query):
        print(loaf.name, loaf.price)
