import subprocess, sys
from pathlib import Path
Path("app.py").write_text("from flask import Flask\nsite = Flask(__name__)\n")
subprocess.run([sys.executable, "-m", "flask", "--app", "app:application", "run"])
