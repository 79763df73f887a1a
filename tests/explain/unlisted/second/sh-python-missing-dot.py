import subprocess, sys
from pathlib import Path
Path("app.py").write_text("x = 1\n")
subprocess.run([sys.executable, "app"])
