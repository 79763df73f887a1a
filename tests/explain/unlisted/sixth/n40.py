from sqlalchemy import Column, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import Session, declarative_base, relationship

Base = declarative_base()


class Band(Base):
    __tablename__ = "band"
    id = Column(Integer, primary_key=True)
    name = Column(String)
    albums = relationship("Album")


class Album(Base):
    __tablename__ = "album"
    id = Column(Integer, primary_key=True)
    title = Column(String)
    band_id = Column(Integer, ForeignKey("band.id"))


engine = create_engine("sqlite:///bands.db")
Base.metadata.drop_all(engine)
Base.metadata.create_all(engine)

with Session(engine) as session:
    session.add(Band(name="The Otters", albums=[Album(title="River"), Album(title="Bank")]))
    session.commit()


def get_band(name):
    with Session(engine) as session:
        return session.query(Band).filter_by(name=name).first()


band = get_band("The Otters")
print(band.name)
for album in band.albums:
    print("-", album.title)
