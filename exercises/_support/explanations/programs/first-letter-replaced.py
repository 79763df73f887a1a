word = "hallo"
word[0] = "H"
