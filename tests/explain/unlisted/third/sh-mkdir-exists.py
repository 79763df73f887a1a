import os, subprocess
os.mkdir("site")
subprocess.run("mkdir site", shell=True)
