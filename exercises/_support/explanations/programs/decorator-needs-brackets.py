def repeat(times):
    def decorator(function):
        def wrapper():
            for _ in range(times):
                function()

        return wrapper

    return decorator


@repeat
def ring():
    print("ring")


ring()
