import subprocess
import sys
from pathlib import Path

Path("test_app.py").write_text("import pytest\n\n\n@pytest.fixture\ndef client():\n    return 1\n\n\ndef test_home():\n    assert client()\n")
done = subprocess.run(
    [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], capture_output=True, text=True
)
print(done.stdout)
