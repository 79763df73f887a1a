from sqlalchemy import Column, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, sessionmaker

engine = create_engine("sqlite:///:memory:")
Base = declarative_base()
Session = sessionmaker(bind=engine)


class Customer(Base):
    __tablename__ = "customers"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    city = Column(String)


Base.metadata.create_all(engine)

session = Session()
session.add(Customer(name="Pia", city="Ghent"))
session.add(Customer(name="Luc", city="Namur"))
session.add(Customer(name="Jo", city="Ghent"))
session.commit()

in_ghent = session.query(Customer).filter(city="Ghent").all()
for customer in in_ghent:
    print(customer.name)
