import sqlalchemy

sqlalchemy.create_engine("sqllite:///site.db")
