import subprocess
import sys
from pathlib import Path

Path("app.py").write_text("from flask import Flask\n\napp = Flask(__name__)\n")
done = subprocess.run([sys.executable, "-m", "flask", "begin"], capture_output=True, text=True)
print(done.stderr)
