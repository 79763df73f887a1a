import subprocess, sys
subprocess.run([sys.executable, "-m", "pip", "install", "--no-index", "flask=3.0"])
