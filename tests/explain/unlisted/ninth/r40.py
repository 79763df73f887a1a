from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import (
    DeclarativeBase, Mapped, Session, mapped_column, relationship,
)


class Base(DeclarativeBase):
    pass


class Club(Base):
    __tablename__ = "clubs"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    players: Mapped[list["Player"]] = relationship(back_populates="club")


class Player(Base):
    __tablename__ = "players"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"))
    team: Mapped["Club"] = relationship(back_populates="players")


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    rovers = Club(name="Rovers")
    rovers.players.append(Player(name="Amina Diallo"))
    session.add(rovers)
    session.commit()
    print(rovers.name, [p.name for p in rovers.players])
