# The letters of lines.txt, in order, between the quotes. For example: ORDER = "ABC"
ORDER = "e c h d a g f b"
