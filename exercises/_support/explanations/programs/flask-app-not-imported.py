import subprocess
import sys

done = subprocess.run(
    [sys.executable, "-m", "flask", "--app", "shopp", "routes"], capture_output=True, text=True, timeout=90
)
print(done.stdout + done.stderr)
