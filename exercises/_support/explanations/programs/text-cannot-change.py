name = "ada"
name[2] = "e"
