from markupsafe import escape

print(escape("Noor"))
print(escape("<b>Noor</b>"))
