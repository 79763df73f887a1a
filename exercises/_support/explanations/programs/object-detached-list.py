from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Shelf(Base):
    __tablename__ = "shelf"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    jars = relationship("Jar")


class Jar(Base):
    __tablename__ = "jar"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    shelf_id = Column(Integer, ForeignKey("shelf.id"))


engine = create_engine("sqlite:///shelfs.db")
Base.metadata.drop_all(engine)
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Shelf(name="Top", jars=[Jar(title="Plum"), Jar(title="Fig")]))
    session.commit()


def get_shelf(name):
    with Session(engine) as session:
        return session.query(Shelf).filter_by(name=name).first()


shelf = get_shelf("Top")
print(shelf.name)
for jar in shelf.jars:
    print("-", jar.title)
