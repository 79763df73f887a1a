from sqlalchemy import String, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Song(Base):
    __tablename__ = "songs"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(80))
    plays: Mapped[int] = mapped_column(default=0)


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with engine.connect() as connection:
    with Session(connection) as session:
        session.add(Song(title="Jolene", plays=12))
        session.add(Song(title="Hurt", plays=7))
        session.commit()
    rows = connection.execute("SELECT title, plays FROM songs ORDER BY plays")
    for row in rows:
        print(row.title, row.plays)
