import subprocess
import sys

subprocess.run([sys.executable, "-m", "falsk", "run"], check=False)
