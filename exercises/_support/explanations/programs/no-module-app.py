import subprocess
import sys
from pathlib import Path

Path("app.py").write_text("x = 1\n")
Path("tests").mkdir()
Path("tests/test_app.py").write_text("from app import x\n\n\ndef test_x():\n    assert x == 1\n")
start = "import sys, pytest; sys.path.pop(0); sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider']))"
done = subprocess.run(
    [sys.executable, "-c", start], capture_output=True, text=True, timeout=90
)
print(done.stdout + done.stderr)
