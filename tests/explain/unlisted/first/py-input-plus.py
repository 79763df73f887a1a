import io, sys
sys.stdin = io.StringIO("4\n")
age = input("Age? ")
print(age + 1)
