print(IntegrityError)
