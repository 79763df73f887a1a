async def load():
    return "Ada"


waiting = load()
try:
    waiting.upper()
finally:
    waiting.close()
