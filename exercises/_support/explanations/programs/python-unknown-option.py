import subprocess
import sys

done = subprocess.run([sys.executable, "-mm"], capture_output=True, text=True)
done = subprocess.run([sys.executable, "-z"], capture_output=True, text=True)
print(done.stderr)
