# Write the letters of the lines in the right order, without spaces.
ORDER = "j g d i h a c f"
