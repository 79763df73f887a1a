import sys

sys.path[:] = [path for path in sys.path if "site-packages" not in path]
for name in [name for name in sys.modules if name.startswith("flask_sqlalchemy")]:
    del sys.modules[name]

from flask_sqlalchemy import SQLAlchemy
