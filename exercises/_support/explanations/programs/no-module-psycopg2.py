import sys

sys.path[:] = [path for path in sys.path if "site-packages" not in path]
for name in [name for name in sys.modules if name.split(".")[0] == "psycopg2"]:
    del sys.modules[name]

import psycopg2
