def add(a, a):
    return a + a
