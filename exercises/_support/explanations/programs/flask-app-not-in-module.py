import subprocess
import sys
from pathlib import Path

Path("shop.py").write_text("from flask import Flask\n\napp = Flask\n")
done = subprocess.run(
    [sys.executable, "-m", "flask", "--app", "shop", "routes"],
    capture_output=True, text=True, timeout=90,
)
print(done.stdout + done.stderr)
