import subprocess

subprocess.run("pyhton app.py", shell=True, check=False)
