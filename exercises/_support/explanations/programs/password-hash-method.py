from werkzeug.security import generate_password_hash

generate_password_hash("secret", method="sha256")
