print(Mapped)
