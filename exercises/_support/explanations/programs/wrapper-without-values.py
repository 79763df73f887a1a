def loud(function):
    def wrapper():
        return function().upper()

    return wrapper


@loud
def greet(name):
    return f"Hello {name}"


print(greet("Ada"))
