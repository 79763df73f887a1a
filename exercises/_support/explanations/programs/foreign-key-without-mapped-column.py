from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Owner(Base):
    __tablename__ = "owners"
    id: Mapped[int] = mapped_column(primary_key=True)
    cats: Mapped[list["Cat"]] = relationship(back_populates="owner")


class Cat(Base):
    __tablename__ = "cats"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = ForeignKey("owners.id")
    owner: Mapped[Owner] = relationship(back_populates="cats")


Base.metadata.create_all(create_engine("sqlite://"))
print(Owner(cats=[Cat()]))
