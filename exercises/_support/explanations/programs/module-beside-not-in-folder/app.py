from tools.colours import paint

print(paint("red"))
