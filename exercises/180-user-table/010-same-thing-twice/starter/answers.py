# Write one letter between the quotes of each line, like this: Q1 = "A"
# Which SQL does the line with this number send?
# Sometimes the ORM also looks whether a table is there, or reads a row again.
# The letters leave that out.

# --- Task 1: the first program ------------------------------------------
# It runs inside `with app.app_context():`, on a new, empty database.
#
#     db.create_all()                                                   # Q1
#     user = User(username="ada")                                       # Q2
#     db.session.add(user)                                              # Q3
#     db.session.commit()                                               # Q4
#     user.username = "eva"
#     db.session.commit()                                               # Q5
#     db.session.scalar(db.select(User).where(User.username == "eva"))  # Q6
#
# A  nothing is sent
# B  CREATE TABLE user (…)
# C  INSERT INTO user (username) VALUES ('ada'), then COMMIT
# D  UPDATE user SET username = 'eva' WHERE id = 1, then COMMIT
# E  SELECT id, username FROM user WHERE username = 'eva'
# F  INSERT INTO user (username) VALUES ('eva'), then COMMIT

Q1 = ""
Q2 = ""
Q3 = ""
Q4 = ""
Q5 = ""
Q6 = ""

# --- Task 2: the second program -----------------------------------------
# It also runs inside `with app.app_context():`.
# The table film is there, and it is empty.
#
#     amber = Film(title="Amber")       # Q7
#     rain = Film(title="Small Rain")
#     db.session.add(amber)
#     db.session.add(rain)              # Q8
#     db.session.commit()               # Q9
#     rain.title = "Heavy Rain"         # Q10
#     db.session.commit()               # Q11
#     Film(title="Night Train")
#     db.session.commit()               # Q12
#
# A  INSERT for one film, then COMMIT
# B  INSERT for two films, then COMMIT
# C  UPDATE film SET title = 'Heavy Rain' WHERE id = 2, then COMMIT
# D  no statement for any film
# E  INSERT for one film, without COMMIT

Q7 = ""
Q8 = ""
Q9 = ""
Q10 = ""
Q11 = ""
Q12 = ""
