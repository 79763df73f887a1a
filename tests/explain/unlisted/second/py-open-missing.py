text = open("films.txt").read()
