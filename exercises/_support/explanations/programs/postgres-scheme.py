import sqlalchemy

sqlalchemy.create_engine("postgres://app@localhost/site")
