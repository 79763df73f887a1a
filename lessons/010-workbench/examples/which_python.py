import sys
from importlib.metadata import PackageNotFoundError, version

print("This Python is:", sys.executable)
print("In a sandbox:  ", "yes" if sys.prefix != sys.base_prefix else "no")
try:
    print("Flask:         ", version("flask"))
except PackageNotFoundError:
    print("Flask:         ", "not in this Python")
