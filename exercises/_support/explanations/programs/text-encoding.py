open("data.txt", "wb").write(b"Jos\xe9")
open("data.txt", encoding="utf-8").read()
