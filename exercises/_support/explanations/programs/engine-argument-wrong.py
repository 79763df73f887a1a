import sqlalchemy

sqlalchemy.create_engine("sqlite://", pool_sise=5)
