print(Decimal)
