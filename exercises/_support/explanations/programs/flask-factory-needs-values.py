import subprocess
import sys
from pathlib import Path

Path("shop.py").write_text("from flask import Flask\n\n\ndef create_app(config):\n    return Flask(__name__)\n")
done = subprocess.run([sys.executable, "-m", "flask", "--app", "shop", "routes"], capture_output=True, text=True)
print(done.stderr)
