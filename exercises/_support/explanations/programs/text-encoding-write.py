open("data.txt", "w", encoding="ascii").write("José")
