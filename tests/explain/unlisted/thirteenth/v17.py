from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Hive(Base):
    __tablename__ = "hive"
    id: Mapped[int] = mapped_column(primary_key=True)
    place: Mapped[str]
    frames: Mapped[int] = mapped_column(default=10)


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    first = Hive(place="Orchard")
    second = Hive(frames=12)
    session.add(first)
    session.add(second)
    session.commit()

    for hive in session.scalars(select(Hive)):
        print(hive.id, hive.place, hive.frames)
