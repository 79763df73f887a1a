print(ForeignKey)
