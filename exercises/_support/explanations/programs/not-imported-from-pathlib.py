print(Path)
