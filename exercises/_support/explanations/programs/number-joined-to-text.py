guests = 12
print("We expect " + guests + " guests.")
