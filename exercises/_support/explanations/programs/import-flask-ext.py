from flask.ext.sqlalchemy import SQLAlchemy
