name = "ada"
name[0] = "A"
