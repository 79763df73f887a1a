import io, sys
sys.stdin = io.StringIO("4\n")
n = input("How many? ")
for i in range(n):
    print(i)
