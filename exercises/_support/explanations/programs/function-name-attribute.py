def told(work):
    def wrapper():
        print("starting", work.name)
        return work()

    return wrapper


@told
def water():
    print("The trees have water.")


water()
