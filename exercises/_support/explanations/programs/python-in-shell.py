import shutil
import subprocess

if shutil.which("bash"):
    line = "from flask import Flask"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True)
    print(done.stderr)
else:
    print("bash: line 1: from: command not found")
