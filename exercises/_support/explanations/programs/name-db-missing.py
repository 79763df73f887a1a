db.create_all()
