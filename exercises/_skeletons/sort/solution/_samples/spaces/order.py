ORDER = "e b d c f a"
