import os
import subprocess
import sys

os.mkdir("home")
subprocess.run([sys.executable, os.path.abspath("app.py")], cwd="home")
