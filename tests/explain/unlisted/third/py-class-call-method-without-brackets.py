class User:
    def name(self):
        return "Ada"

ada = User()
print("Hi " + ada.name)
