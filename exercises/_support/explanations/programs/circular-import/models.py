from shop import db

User = db
