from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(120), unique=True)
    name: Mapped[str]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)


def register(email, name):
    with Session(engine) as session:
        session.add(User(email=email, name=name))
        session.commit()


register("eva@example.com", "Eva")
register("joe@example.com", "Joe")
register("eva@example.com", "Eva Maria")

with Session(engine) as session:
    for user in session.scalars(select(User)):
        print(user.id, user.name)
