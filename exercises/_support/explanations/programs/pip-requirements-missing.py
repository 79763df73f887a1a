import subprocess
import sys

done = subprocess.run(
    [sys.executable, "-m", "pip", "install", "-r", "requirement.txt"], capture_output=True, text=True
)
print(done.stderr)
