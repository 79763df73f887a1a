from werkzeug.security import check_password_hash

users = {}
print(check_password_hash(users.get("ada"), "rain"))
