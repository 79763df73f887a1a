from sqlalchemy import String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Task(Base):
    __tablename__ = "task"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: str = mapped_column(String(100))
    done: Mapped[bool] = mapped_column(default=False)


engine = create_engine("sqlite:///tasks.db")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Task(title="Book the dentist"))
    session.commit()

    for task in session.scalars(select(Task)):
        print("[x]" if task.done else "[ ]", task.title)
