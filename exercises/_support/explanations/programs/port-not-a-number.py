import subprocess
import sys

done = subprocess.run([sys.executable, "-m", "flask", "run", "--port", "five"], capture_output=True, text=True)
print(done.stdout + done.stderr)
