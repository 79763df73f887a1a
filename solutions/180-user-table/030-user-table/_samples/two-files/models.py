from typing import Optional

import sqlalchemy as sa
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(model_class=Base)


class User(db.Model):
    __table_args__ = (sa.UniqueConstraint("email"),)

    id: Mapped[int] = mapped_column(sa.Integer, primary_key=True, autoincrement=True)
    username: Mapped[str] = mapped_column(sa.String(length=20), unique=True, index=True)
    email: Mapped[str] = mapped_column(sa.String(254), nullable=False)
    bio: Mapped[Optional[str]] = mapped_column(sa.Text, default=None)
