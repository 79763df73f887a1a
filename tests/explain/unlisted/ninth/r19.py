from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Stamp(Base):
    __tablename__ = "stamps"
    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str]
    year: Mapped[int]


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add_all([
        Stamp(country="Iceland", year=1930),
        Stamp(country="Japan", year=1948),
    ])
    session.commit()

    stamps = session.execute(select(Stamp).order_by(Stamp.year)).all()
    for stamp in stamps:
        print(stamp.country, stamp.year)
