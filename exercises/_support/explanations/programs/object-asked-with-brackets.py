class Guest:
    def __init__(self, name):
        self.name = name


guest = Guest("Ada")
print(guest["name"])
