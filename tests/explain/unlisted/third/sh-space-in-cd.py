import os, subprocess
os.mkdir("my site")
subprocess.run("cd my site", shell=True, executable="/bin/bash")
