from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Tool(Base):
    __tablename__ = "tool"
    label: Mapped[str] = mapped_column(primary_key=True)


Session().add(Tool, label="saw")
