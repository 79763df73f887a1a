from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Racer(Base):
    __tablename__ = "racer"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(50))
    bib: Mapped[int] = mapped_column(unique=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

entries = [("Nadia", 11), ("Oscar", 12), ("Wim", 14), ("Lucía", 12)]

with Session(engine) as session:
    for name, bib in entries:
        session.add(Racer(name=name, bib=bib))
    session.commit()
    for racer in session.scalars(select(Racer).order_by(Racer.bib)):
        print(racer.bib, racer.name)
