from werkzeug.security import generate_password_hash

pin = 4711
stored = generate_password_hash(pin)
print(stored)
