import re

print(re.match(r"(\w+)@(\w+)", "ada@home").group(3))
