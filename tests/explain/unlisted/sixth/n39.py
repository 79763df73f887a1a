from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tree(Base):
    __tablename__ = "trees"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    height: Mapped[float]


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)

session = Session(engine)
session.add_all([
    Tree(name="oak", height=21.0),
    Tree(name="birch", height=15.5),
    Tree(name="yew", height=9.2),
])
session.commit()

result = session.execute(select(Tree).where(Tree.height > 10))
for tree in result:
    print(tree.name, tree.height)
