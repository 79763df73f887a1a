def home():
    await load()
