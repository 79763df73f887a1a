class Account:
    def deposit(amount):
        print(amount)


Account().deposit(10)
