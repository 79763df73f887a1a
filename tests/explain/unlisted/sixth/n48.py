from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Session, mapped_column, relationship
from sqlalchemy.orm import Mapped


class Base(DeclarativeBase):
    pass


class Article(Base):
    __tablename__ = "articles"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    comments = relationship("Comments", back_populates="article")


class Comment(Base):
    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"))
    article = relationship("Article", back_populates="comments")


engine = create_engine("sqlite:///:memory:")
Base.metadata.create_all(engine)

with Session(engine) as s:
    a = Article(title="Snow in April")
    a.comments.append(Comment(text="Here too!"))
    s.add(a)
    s.commit()
    print(len(a.comments))
