import sys

sys.modules["flask"] = None  # as in a Python that has no Flask
del sys.modules["flask"]
sys.path[:] = [path for path in sys.path if "site-packages" not in path]

from flask import Flask
