import hashlib

password = "rain"
print(hashlib.sha256(password).hexdigest())
