# lesson 1, first try
name = "Sofia"
print("Hello,", name)
print("Flask is a small web framework.")
