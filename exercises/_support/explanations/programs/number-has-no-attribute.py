age = 36
age.append(37)
