import subprocess
import sys

done = subprocess.run(
    [sys.executable, "app.pyy"], capture_output=True, text=True, timeout=90
)
print(done.stdout + done.stderr)
