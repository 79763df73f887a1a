from werkzeug.security import generate_password_hash

form = {}
generate_password_hash(form.get("password"))
