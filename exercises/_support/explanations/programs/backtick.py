name = `Ada`
print(name)
