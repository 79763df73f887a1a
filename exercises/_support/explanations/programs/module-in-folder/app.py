from taxes import with_tax

print(with_tax(10))
