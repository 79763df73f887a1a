from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Presenter(Base):
    __tablename__ = "presenters"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Show(Base):
    __tablename__ = "shows"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    presenter_id: Mapped[int] = mapped_column(ForeignKey("Presenter.id"))


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as session:
    ada = Presenter(name="Ada")
    session.add(ada)
    session.flush()
    session.add(Show(title="Morning Coffee", presenter_id=ada.id))
    session.commit()
    print(session.get(Show, 1).title)
