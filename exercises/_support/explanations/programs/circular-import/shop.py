from models import User

find_price = 1
