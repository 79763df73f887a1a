from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Ticket(Base):
    __tablename__ = "ticket"
    number: Mapped[int] = mapped_column(primary_key=True)


engine = create_engine("sqlite://")
with Session(engine) as session:
    session.add(Ticket(number=1))
    session.commit()
