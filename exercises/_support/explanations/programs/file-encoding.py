with open("shop.py", "wb") as file:
    file.write(b"name = 'Jos\xe9'\n")

import shop
