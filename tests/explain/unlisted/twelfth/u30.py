from sqlalchemy import Integer, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Kite(Base):
    __tablename__ = "kites"

    id = mapped_column(Integer, primary_key=True)
    pilot = mapped_column(String(40))
    colour = mapped_column(String(20))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

entries = [("Farah", "red"), ("Luc", "turquoise")]

with Session(engine) as session:
    for pilot, tint in entries:
        session.add(Kite(pilot=pilot, color=tint))
    session.commit()
    for kite in session.scalars(select(Kite)):
        print(kite.id, kite.pilot, kite.colour)
