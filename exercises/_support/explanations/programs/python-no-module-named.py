import subprocess
import sys

done = subprocess.run([sys.executable, "-m", "gunicorn"], capture_output=True, text=True)
print(done.stderr)
