class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount


accounts = []
for line in ["Ada;100", "Tom;50"]:
    owner, balance = line.split(";")
    accounts.append(Account(owner, balance))

accounts[0].deposit(20)
print(accounts[0].balance)
