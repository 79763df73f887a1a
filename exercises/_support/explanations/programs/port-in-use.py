import socket
import subprocess
import sys
from pathlib import Path

Path("hello.py").write_text("from flask import Flask\n\napp = Flask(__name__)\n")
taken = socket.socket()
taken.bind(("127.0.0.1", 0))
taken.listen()
port = str(taken.getsockname()[1])
done = subprocess.run(
    [sys.executable, "-m", "flask", "--app", "hello", "run", "--port", port],
    capture_output=True, text=True, timeout=90,
)
print(done.stdout + done.stderr)
