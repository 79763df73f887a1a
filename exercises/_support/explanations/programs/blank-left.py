print(____)
