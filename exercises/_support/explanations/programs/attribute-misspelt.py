class User:
    def __init__(self):
        self.username = "ada"


user = User()
print(user.usernam)
