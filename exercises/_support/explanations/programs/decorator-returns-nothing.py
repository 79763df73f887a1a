def shout(function):
    def wrapper(name):
        return function(name).upper()


@shout
def welcome(name):
    return f"Welcome, {name}"


print(welcome("Noor"))
