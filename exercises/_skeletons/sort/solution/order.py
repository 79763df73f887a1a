# FILL IN: the right order
ORDER = "EBDCA"
