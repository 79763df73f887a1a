name = "Tea"
price = 3.5
print("%.2f EUR" % name)
