import subprocess, sys
from pathlib import Path
Path("hello.py").write_text("from flask import Flask\napp = Flask(__name__)\n")
subprocess.run([sys.executable, "-m", "flask", "run"])
