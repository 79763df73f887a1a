from models import User

db = 1
