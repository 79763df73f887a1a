# Lines that start with # are for you. Python skips them.
# Write one letter between the quotes, like this: Q1 = "A"

# --- Task 1 -------------------------------------------------------------
# A  The terminal knows no program with this name.
# B  The Python that runs does not have this library.
# C  Python looked in this folder, and the file is not there.
# D  This Python belongs to the computer's own system. pip must not change it.

#     zsh: command not found: flask
Q1 = "A"

#     Traceback (most recent call last):
#       File "/Users/noor/shop/app.py", line 1, in <module>
#         from flask import Flask
#     ModuleNotFoundError: No module named 'flask'
Q2 = "B"

#     python3: can't open file '/Users/noor/app.py': [Errno 2] No such file or directory
Q3 = "C"

#     error: externally-managed-environment
#     × This environment is externally managed
Q4 = "D"

# --- Task 2: the letters are in another order ---------------------------
# A  Python looked in this folder, and the file is not there.
# B  This Python belongs to the computer's own system. pip must not change it.
# C  The Python that runs does not have this library.
# D  The terminal knows no program with this name.

#     error: externally-managed-environment
#     hint: See PEP 668 for the detailed specification.
Q5 = "A"

#     python3: can't open file '/home/ada/shop.py': [Errno 2] No such file or directory
Q6 = "A"

#     'pyhton' is not recognized as an internal or external command,
#     operable program or batch file.
Q7 = "D"

#       File "C:\Users\ada\shop\shop.py", line 3, in <module>
#         import requests
#     ModuleNotFoundError: No module named 'requests'
Q8 = "C"
