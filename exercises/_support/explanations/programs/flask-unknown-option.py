import subprocess
import sys

done = subprocess.run([sys.executable, "-m", "flask", "run", "--ap", "hello"], capture_output=True, text=True)
print(done.stderr)
