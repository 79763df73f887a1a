print(SQLAlchemy)
