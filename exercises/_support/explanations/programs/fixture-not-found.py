import subprocess
import sys
from pathlib import Path

Path("test_app.py").write_text("def test_home(klient):\n    assert klient\n")
done = subprocess.run(
    [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], capture_output=True, text=True
)
print(done.stdout)
