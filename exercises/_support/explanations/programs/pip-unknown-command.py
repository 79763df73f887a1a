import subprocess
import sys

done = subprocess.run([sys.executable, "-m", "pip", "instal", "flask"], capture_output=True, text=True)
print(done.stderr)
