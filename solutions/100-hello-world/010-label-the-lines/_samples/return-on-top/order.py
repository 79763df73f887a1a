# Write the letters of the lines in the right order, without spaces.
ORDER = "AJGDIHCF"
