print("Hello %s" % ("Ada", "Noor"))
