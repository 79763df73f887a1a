import subprocess
from pathlib import Path
Path("app.py").write_text("x = 1\n")
subprocess.run("cd app.py", shell=True, executable="/bin/bash")
