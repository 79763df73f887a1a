print("%s and %s" % ("Ada",))
