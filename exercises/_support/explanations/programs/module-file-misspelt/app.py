import converters

print(converters.to_miles(3))
