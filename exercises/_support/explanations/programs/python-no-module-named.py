import subprocess
import sys

done = subprocess.run([sys.executable, "-m", "flaskk"], capture_output=True, text=True)
print(done.stderr)
