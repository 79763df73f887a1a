from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Course(Base):
    __tablename__ = "course"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    dates: Mapped[list["Date"]] = relationship()


class Date(Base):
    __tablename__ = "date"
    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[str]
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Course(title="Ukulele for all", dates=[Date(day="Sat"), Date(day="Sun")]))
    session.commit()

with Session(engine) as session:
    course = session.scalars(select(Course)).first()

print(course.title)
for date in course.dates:
    print(date.day)
