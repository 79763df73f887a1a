import subprocess
import sys

pip = [sys.executable, "-m", "pip", "install", "--no-index", "requirements.txt"]
subprocess.run(pip, check=False)
